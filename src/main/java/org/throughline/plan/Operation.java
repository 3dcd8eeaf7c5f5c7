package org.throughline.plan;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * A validated operation with its variables.
 *
 * @param variables coerced: absent where the caller gave none and there is no default
 */
public record Operation(
    String text,
    Document document,
    OperationDefinition definition,
    Map<String, FragmentDefinition> fragments,
    Map<String, Object> variables) {

  /**
   * @throws Problem {@code NO_SUCH_OPERATION}, {@code BAD_VARIABLE}
   */
  static Operation of(
      ValidationWords words,
      Documents.Parsed parsed,
      Optional<String> name,
      Map<String, Object> variables) {
    var document = parsed.document();
    var definition = choose(document.getDefinitionsOfType(OperationDefinition.class), name);
    return new Operation(
        parsed.text(),
        document,
        definition,
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
            .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment)),
        coerce(words, definition, variables).toMap());
  }

  /**
   * What a mutation's field is given as {@code input}: members by name, absent where they are left
   * out.
   *
   * @param key the field's response key
   * @throws Problem {@code BAD_ARGUMENT}
   */
  @SuppressWarnings("unchecked") // an input object is coerced to a map
  public Map<String, Object> input(GraphQLSchema schema, Field field, String key) {
    var definition = schema.getMutationType().getFieldDefinition(field.getName());
    var arguments = Arguments.of(schema, definition, field, variables, List.of(key));
    return (Map<String, Object>) arguments.values().get("input");
  }

  private static OperationDefinition choose(List<OperationDefinition> all, Optional<String> name) {
    var matching =
        name.isEmpty()
            ? all
            : all.stream().filter(each -> name.get().equals(each.getName())).toList();
    if (matching.size() == 1) {
      return matching.get(0);
    }
    var names =
        all.stream()
            .map(OperationDefinition::getName)
            .map(each -> each == null ? "one without a name" : each)
            .collect(Collectors.joining(", "));
    throw Problem.of(
        ErrorCode.NO_SUCH_OPERATION,
        name.map(
                wanted ->
                    "The document has no operation '%s'; it has: %s.".formatted(wanted, names))
            .orElse(
                "The document has several operations; `operationName` chooses one of: "
                    + names
                    + "."));
  }

  private static CoercedVariables coerce(
      ValidationWords words, OperationDefinition definition, Map<String, Object> variables) {
    try {
      return ValuesResolver.coerceVariableValues(
          words.schema(),
          definition.getVariableDefinitions(),
          RawVariables.of(variables),
          GraphQLContext.getDefault(),
          Locale.ENGLISH);
    } catch (graphql.GraphQLException refused) {
      var locations =
          refused instanceof graphql.GraphQLError error
              ? Locations.of(error.getLocations())
              : List.<Problem.Location>of();
      throw new Problem(
          ErrorCode.BAD_VARIABLE, words.of(refused.getMessage()), locations, List.of());
    }
  }
}
