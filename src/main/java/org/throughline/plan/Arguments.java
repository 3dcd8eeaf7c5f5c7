package org.throughline.plan;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.mapping.Argument;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * The arguments of one selected field: their values now, and where the values of later runs come
 * from.
 *
 * @param responsePath where the field stands in the answer, for errors
 */
record Arguments(
    Field field,
    Map<String, Object> values,
    Map<String, Object> variables,
    List<Object> responsePath) {

  static Arguments of(
      GraphQLSchema schema,
      GraphQLFieldDefinition definition,
      Field field,
      Map<String, Object> variables,
      List<Object> responsePath) {
    try {
      var values =
          ValuesResolver.getArgumentValues(
              schema.getCodeRegistry(),
              definition.getArguments(),
              field.getArguments(),
              CoercedVariables.of(variables),
              GraphQLContext.getDefault(),
              Locale.ENGLISH);
      return new Arguments(field, values, variables, responsePath);
    } catch (graphql.GraphQLException refused) {
      throw new Problem(
          ErrorCode.BAD_ARGUMENT,
          new ValidationWords(schema, false).of(refused.getMessage()),
          Locations.of(field),
          responsePath);
    }
  }

  /** The value at a path of argument and input member names; null where nothing is given. */
  Object value(List<String> path) {
    Object value = values;
    for (var name : path) {
      value = value == null ? null : ((Map<?, ?>) value).get(name);
    }
    return value;
  }

  /** The day that one of them names. */
  Optional<Bind> day(List<Argument> declared) {
    return declared.stream()
        .filter(argument -> argument.isDay() && values.get(argument.name()) != null)
        .findFirst()
        .map(
            argument ->
                new Bind(slot(List.of(argument.name())), Bind::text, argument.name(), place()));
  }

  /** Where that value comes from each time. */
  Slot slot(List<String> path) {
    Value<?> literal =
        field.getArguments().stream()
            .filter(argument -> argument.getName().equals(path.get(0)))
            .map(argument -> argument.getValue())
            .findFirst()
            .orElse(null);
    var depth = 1;
    while (literal instanceof ObjectValue object && depth < path.size()) {
      var name = path.get(depth++);
      literal =
          object.getObjectFields().stream()
              .filter(member -> member.getName().equals(name))
              .map(ObjectField::getValue)
              .findFirst()
              .orElse(null);
    }
    return slot(literal, path.subList(depth, path.size()), value(path));
  }

  private Slot slot(Value<?> literal, List<String> rest, Object value) {
    if (literal instanceof VariableReference variable
        && variables.containsKey(variable.getName())) {
      return new Slot.Variable(variable.getName(), rest);
    }
    if (literal instanceof ArrayValue list && value instanceof List<?> values) {
      var slots = new java.util.ArrayList<Slot>();
      for (var i = 0; i < values.size(); i++) {
        slots.add(slot(list.getValues().get(i), List.of(), values.get(i)));
      }
      return new Slot.Elements(slots);
    }
    return new Slot.Constant(value);
  }

  Place place() {
    return Place.of(field, responsePath);
  }

  Problem problem(ErrorCode code, String message) {
    return place().problem(code, message);
  }
}
