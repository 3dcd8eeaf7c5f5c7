package org.throughline.plan;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.mapping.Model;
import org.throughline.mapping.Type.ObjectType;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * The fields that an operation selects on an object, by response key, in the order of the answer.
 *
 * @see <a href="https://spec.graphql.org/September2025/#CollectFields()">CollectFields()</a>
 */
final class FieldCollector {

  private final Model model;
  private final Map<String, FragmentDefinition> fragments;
  private final Map<String, Object> variables;

  FieldCollector(Model model, Operation operation) {
    this.model = model;
    this.fragments = operation.fragments();
    this.variables = operation.variables();
  }

  /** On the query root. */
  Map<String, List<Field>> collect(SelectionSet root) {
    return collect(null, List.of(root));
  }

  /** On an object of the type, from all selections that were merged into its field. */
  Map<String, List<Field>> collect(ObjectType type, List<SelectionSet> selections) {
    var fields = new LinkedHashMap<String, List<Field>>();
    var visited = new HashSet<String>();
    selections.forEach(each -> collect(type, each, visited, fields));
    return fields;
  }

  private void collect(
      ObjectType type,
      SelectionSet selections,
      Set<String> visited,
      Map<String, List<Field>> fields) {
    for (Selection<?> selection : selections.getSelections()) {
      if (!isIncluded((DirectivesContainer<?>) selection)) {
        continue;
      }
      if (selection instanceof Field field) {
        fields.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>()).add(field);
      } else if (selection instanceof FragmentSpread spread) {
        var fragment = fragments.get(spread.getName());
        if (visited.add(spread.getName()) && applies(fragment.getTypeCondition().getName(), type)) {
          collect(type, fragment.getSelectionSet(), visited, fields);
        }
      } else if (selection instanceof InlineFragment inline
          && (inline.getTypeCondition() == null
              || applies(inline.getTypeCondition().getName(), type))) {
        collect(type, inline.getSelectionSet(), visited, fields);
      }
    }
  }

  private boolean applies(String condition, ObjectType type) {
    return type == null || model.covers(condition, type);
  }

  private boolean isIncluded(DirectivesContainer<?> selection) {
    return selection.getDirectives("skip").stream().noneMatch(this::condition)
        && selection.getDirectives("include").stream().allMatch(this::condition);
  }

  private boolean condition(Directive directive) {
    if (!(directive.getArgument("if").getValue() instanceof VariableReference variable)) {
      return ((BooleanValue) directive.getArgument("if").getValue()).isValue();
    }
    // null is a value that a variable with a default may be given
    if (!(variables.get(variable.getName()) instanceof Boolean condition)) {
      throw new Problem(
          ErrorCode.BAD_VARIABLE,
          "Variable '%s' is null where @%s takes true or false."
              .formatted(variable.getName(), directive.getName()),
          Locations.of(variable),
          List.of());
    }
    return condition;
  }
}
