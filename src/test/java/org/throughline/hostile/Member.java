package org.throughline.hostile;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place of a mutation's input where a caller's scalar or enum value goes.
 *
 * @param path the names of members, from the input on
 */
record Member(GraphQLFieldDefinition mutation, List<String> path, GraphQLInputType type) {

  static List<Member> all(GraphQLSchema schema) {
    var members = new ArrayList<Member>();
    for (var mutation : schema.getMutationType().getFieldDefinitions()) {
      below(mutation, List.of(), mutation.getArgument("input").getType()).forEach(members::add);
    }
    return members;
  }

  private static Stream<Member> below(
      GraphQLFieldDefinition mutation, List<String> path, GraphQLInputType type) {
    return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input
        ? input.getFields().stream()
            .flatMap(
                member ->
                    below(
                        mutation,
                        Stream.concat(path.stream(), Stream.of(member.getName())).toList(),
                        member.getType()))
        : Stream.of(new Member(mutation, path, type));
  }

  String typeName() {
    return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
  }

  boolean isList() {
    return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
  }

  boolean isEnum() {
    return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLEnumType;
  }

  /** With its value in a variable. */
  String operation(BiFunction<String, String, String> names) {
    return "mutation($v: %s) { %s }"
        .formatted(GraphQLTypeUtil.simplePrint(type), field("$v", names));
  }

  /**
   * The mutation, only tried, with this value here and all that it needs elsewhere.
   *
   * @param names what things are called, by a mutation's and a member's name
   */
  String field(String value, BiFunction<String, String, String> names) {
    var input = mutation.getArgument("input").getType();
    return "%s(input: %s) { userErrors { field code message } }"
        .formatted(mutation.getName(), literal(input, path, value, names));
  }

  /** A mutation with all that it needs. */
  static String legal(GraphQLFieldDefinition mutation, BiFunction<String, String, String> names) {
    return new Member(mutation, List.of("dryRun"), null).field("true", names);
  }

  private String literal(
      GraphQLInputType type,
      List<String> steps,
      String value,
      BiFunction<String, String, String> names) {
    var nullable = GraphQLTypeUtil.unwrapNonNull(type);
    if (nullable instanceof GraphQLList list) {
      return steps.isEmpty() && value.startsWith("$")
          ? value
          : "[" + literal((GraphQLInputType) list.getWrappedType(), steps, value, names) + "]";
    }
    if (steps.isEmpty()) {
      return value;
    }
    return ((GraphQLInputObjectType) nullable)
        .getFields().stream()
            .filter(
                member ->
                    member.getName().equals(steps.get(0))
                        || member.getName().equals("dryRun")
                        || GraphQLTypeUtil.isNonNull(member.getType()))
            .map(
                member ->
                    member.getName()
                        + ": "
                        + (member.getName().equals(steps.get(0))
                            ? literal(
                                member.getType(), steps.subList(1, steps.size()), value, names)
                            : legal(member.getName(), member.getType(), names)))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  private String legal(
      String name, GraphQLInputType type, BiFunction<String, String, String> names) {
    var nullable = GraphQLTypeUtil.unwrapNonNull(type);
    if (nullable instanceof GraphQLList list) {
      return "[" + legal(name, (GraphQLInputType) list.getWrappedType(), names) + "]";
    }
    if (nullable instanceof GraphQLInputObjectType input) {
      return input.getFields().stream()
          .filter(member -> GraphQLTypeUtil.isNonNull(member.getType()))
          .map(member -> member.getName() + ": " + legal(member.getName(), member.getType(), names))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (nullable instanceof GraphQLEnumType values) {
      return values.getValues().get(0).getName();
    }
    return switch (((GraphQLNamedType) nullable).getName()) {
      case "Int" -> "4";
      case "Float", "BigDecimal" -> "0.5";
      case "Boolean" -> "true";
      case "Date" -> "\"2025-08-18\"";
      case "DateTime" -> "\"2025-08-18T12:00:00Z\"";
      default -> "\"" + names.apply(mutation.getName(), name) + "\"";
    };
  }

  @Override
  public String toString() {
    return mutation.getName() + "(" + String.join(".", path) + ")";
  }
}
