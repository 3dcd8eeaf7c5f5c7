package org.throughline.plan;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * Holds a document to its limits before it is validated, which costs more than counting. A fragment
 * that spreads itself adds nothing here: the validator says what is wrong with it.
 */
final class DocumentSize {

  /**
   * What a selection adds where it stands.
   *
   * @param depth levels of fields
   * @param nesting levels of selections, also those of fragments, which are no fields
   * @param fields on its own level
   */
  private record Extent(int depth, int nesting, int fields) {

    static final Extent NONE = new Extent(0, 0, 0);

    Extent beside(Extent other) {
      return new Extent(
          Math.max(depth, other.depth), Math.max(nesting, other.nesting), fields + other.fields);
    }

    Extent within() {
      return new Extent(depth, nesting + 1, fields);
    }
  }

  /** A field with an inline fragment in a fragment, all the way down. */
  private static final int SELECTIONS_OF_A_LEVEL = 3;

  private final LimitsConfig limits;
  private final Map<String, FragmentDefinition> fragments;
  private final Map<String, Extent> spreads = new HashMap<>();
  private int aliases;
  private int directives;

  private DocumentSize(LimitsConfig limits, List<FragmentDefinition> fragments) {
    this.limits = limits;
    this.fragments =
        fragments.stream()
            .collect(
                Collectors.toMap(
                    FragmentDefinition::getName, Function.identity(), (first, second) -> first));
  }

  /**
   * @throws Problem {@code DOCUMENT_TOO_LARGE}, {@code TOO_DEEP}, {@code TOO_COMPLEX}, {@code
   *     VALUE_TOO_LARGE}
   */
  static void check(Document document, LimitsConfig limits) {
    var fragments = document.getDefinitionsOfType(FragmentDefinition.class);
    var size = new DocumentSize(limits, fragments);
    size.hold(
        ErrorCode.DOCUMENT_TOO_LARGE,
        fragments.size(),
        limits.fragments(),
        "The document has more than %d fragments.",
        document);
    size.checkOperations(document.getDefinitionsOfType(OperationDefinition.class));
    fragments.forEach(each -> size.spread(each.getName(), 0, 0));
    fragments.forEach(size::countDirectives);
  }

  private void checkOperations(List<OperationDefinition> operations) {
    var roots = 0;
    for (var operation : operations) {
      countDirectives(operation);
      for (var variable : operation.getVariableDefinitions()) {
        countDirectives(variable);
        checkValue(variable.getDefaultValue());
      }
      roots += extent(operation.getSelectionSet(), 0, 0).fields();
      hold(
          ErrorCode.TOO_COMPLEX,
          roots,
          limits.rootFields(),
          "The document selects more than %d fields at the root; split it.",
          operation);
    }
  }

  /**
   * @param level how many fields the selection stands in
   * @param nesting how many selections
   */
  private Extent extent(SelectionSet selections, int level, int nesting) {
    var extent = Extent.NONE;
    if (selections != null) {
      holdNesting(nesting, selections);
      var names = new HashMap<String, Integer>();
      for (Selection<?> selection : selections.getSelections()) {
        countDirectives((DirectivesContainer<?>) selection);
        if (selection instanceof Field field) {
          count(field, names);
        }
        var here = extent(selection, level, nesting);
        holdNesting(nesting + here.nesting(), selection);
        hold(
            ErrorCode.TOO_DEEP,
            level + here.depth(),
            limits.depth(),
            "Fields stand within each other to more than %d levels; ask in several operations.",
            selection);
        extent = extent.beside(here);
      }
    }
    return extent;
  }

  /** Whoever follows selections does so recursively. */
  private void holdNesting(int nesting, Node<?> node) {
    hold(
        ErrorCode.TOO_DEEP,
        nesting,
        SELECTIONS_OF_A_LEVEL * limits.depth(),
        "Fields and fragments stand within each other to more than %d levels.",
        node);
  }

  private Extent extent(Selection<?> selection, int level, int nesting) {
    if (selection instanceof Field field) {
      hold(
          ErrorCode.TOO_DEEP,
          level + 1,
          limits.depth(),
          "Fields stand within each other to more than %d levels; ask in several operations.",
          field);
      var below = extent(field.getSelectionSet(), level + 1, nesting + 1);
      return new Extent(1 + below.depth(), 1 + below.nesting(), 1);
    }
    return selection instanceof InlineFragment inline
        ? extent(inline.getSelectionSet(), level, nesting + 1).within()
        : spread(((FragmentSpread) selection).getName(), level, nesting + 1).within();
  }

  private Extent spread(String name, int level, int nesting) {
    if (!spreads.containsKey(name) && fragments.containsKey(name)) {
      spreads.put(name, Extent.NONE); // in a circle: as if it were not there
      spreads.put(name, extent(fragments.get(name).getSelectionSet(), level, nesting));
    }
    return spreads.getOrDefault(name, Extent.NONE);
  }

  private void count(Field field, Map<String, Integer> names) {
    field.getArguments().forEach(argument -> checkValue(argument.getValue()));
    hold(
        ErrorCode.TOO_COMPLEX,
        names.merge(field.getName(), 1, Integer::sum),
        limits.repeatedFields(),
        "One selection has the same field more than %d times; split it.",
        field);
    if (field.getAlias() != null) {
      hold(
          ErrorCode.TOO_COMPLEX,
          ++aliases,
          limits.aliases(),
          "The document has more than %d aliases; split it.",
          field);
    }
  }

  private void countDirectives(DirectivesContainer<?> container) {
    List<Directive> here = container.getDirectives();
    here.forEach(each -> each.getArguments().forEach(argument -> checkValue(argument.getValue())));
    directives += here.size();
    hold(
        ErrorCode.DOCUMENT_TOO_LARGE,
        directives,
        limits.directives(),
        "The document has more than %d directives.",
        (Node<?>) container);
  }

  private void checkValue(Value<?> value) {
    if (value instanceof ArrayValue || value instanceof ObjectValue) {
      new ValueSize(limits).check(value);
    }
  }

  private void hold(ErrorCode code, int count, int most, String words, Node<?> node) {
    if (count > most) {
      throw new Problem(code, words.formatted(most), Locations.of(node), List.of());
    }
  }
}
