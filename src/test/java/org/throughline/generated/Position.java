package org.throughline.generated;

import static java.util.stream.Collectors.joining;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place of the schema where a caller's scalar or enum value goes: an argument, a member of one,
 * or an element of a list.
 *
 * @param owner the type that has the field
 * @param field that takes the argument
 * @param path the argument's name, then those of members
 * @param type of the value
 */
record Position(
    GraphQLFieldsContainer owner,
    GraphQLFieldDefinition field,
    List<String> path,
    GraphQLInputType type) {

  /** All of a schema that are read, on the query root and on all types whose objects have an id. */
  static List<Position> all(GraphQLSchema schema) {
    var positions = new ArrayList<Position>();
    for (var type : schema.getAllTypesAsList()) {
      if (type instanceof GraphQLObjectType object
          && !type.getName().startsWith("__")
          && type != schema.getMutationType()) {
        for (var field : object.getFieldDefinitions()) {
          for (var argument : field.getArguments()) {
            below(object, field, List.of(argument.getName()), argument.getType())
                .forEach(positions::add);
          }
        }
      }
    }
    return positions;
  }

  private static Stream<Position> below(
      GraphQLObjectType owner,
      GraphQLFieldDefinition field,
      List<String> path,
      GraphQLInputType type) {
    if (!(GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLInputObjectType input)) {
      return Stream.of(new Position(owner, field, path, type));
    }
    return input.getFields().stream()
        .flatMap(
            member ->
                below(
                    owner,
                    field,
                    Stream.concat(path.stream(), Stream.of(member.getName())).toList(),
                    member.getType()));
  }

  /** The name of the scalar or enum. */
  String typeName() {
    return GraphQLTypeUtil.unwrapAll(type).getName();
  }

  boolean isList() {
    return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
  }

  /**
   * An operation with this value, {@code $v} for one in a variable.
   *
   * @param id of an object of the owner's type
   */
  String operation(String value, String id) {
    var argument =
        new StringBuilder(isList() && !value.startsWith("$") ? "[" + value + "]" : value);
    for (var i = path.size() - 1; i > 0; i--) {
      argument.insert(0, "{" + path.get(i) + ": ").append("}");
    }
    var selection =
        "%s(%s: %s%s) %s"
            .formatted(
                field.getName(), path.get(0), argument, required(), selection(field.getType()));
    var variable =
        value.startsWith("$")
            ? "query(%s: %s) ".formatted(value, GraphQLTypeUtil.simplePrint(type))
            : "";
    if (owner.getName().equals("Edit")) { // not a Node: only editors look it up
      return "%s{ edit(id: \"%s\") { %s } }".formatted(variable, id, selection);
    }
    return owner.getName().equals("Query")
        ? "%s{ %s }".formatted(variable, selection)
        : "%s{ node(id: \"%s\") { ... on %s { %s } } }"
            .formatted(variable, id, owner.getName(), selection);
  }

  /** The other arguments that the field does not do without. */
  private String required() {
    return field.getArguments().stream()
        .filter(other -> !other.getName().equals(path.get(0)))
        .filter(other -> GraphQLTypeUtil.isNonNull(other.getType()))
        .map(other -> ", " + other.getName() + ": " + legal(other))
        .collect(joining());
  }

  private static String legal(GraphQLArgument argument) {
    var type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(argument.getType())).getName();
    return type.equals("DateTime") ? "\"2025-08-18T12:00:00Z\"" : "\"nothing\"";
  }

  /** Something that makes the database read the rows. */
  private static String selection(GraphQLType type) {
    var named = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type);
    if (named.getName().endsWith("Connection")) {
      return "{ totalCount edges { cursor } nodes { __typename } }";
    }
    if (named instanceof GraphQLUnionType || named instanceof GraphQLInterfaceType) {
      return "{ __typename }";
    }
    return named instanceof GraphQLObjectType object
        ? "{ __typename "
            + object.getFieldDefinitions().stream()
                .filter(each -> each.getArguments().isEmpty())
                .filter(
                    each ->
                        GraphQLTypeUtil.unwrapAll(each.getType())
                            instanceof graphql.schema.GraphQLScalarType)
                .map(GraphQLFieldDefinition::getName)
                .findFirst()
                .orElse("")
            + " }"
        : "";
  }

  @Override
  public String toString() {
    return owner.getName() + "." + field.getName() + "(" + String.join(".", path) + ")";
  }
}
