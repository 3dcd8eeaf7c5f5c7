package org.throughline.generated;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.Json;

/** Writes values as they stand in a document. */
final class Literals {

  private Literals() {}

  static String of(GraphQLType type, Object value) {
    var nullable = GraphQLTypeUtil.unwrapNonNull(type);
    if (value == null) {
      return "null";
    }
    if (nullable instanceof GraphQLList list) {
      return value instanceof List<?> many
          ? many.stream()
              .map(each -> of(list.getWrappedType(), each))
              .collect(Collectors.joining(", ", "[", "]"))
          : of(list.getWrappedType(), value);
    }
    if (nullable instanceof GraphQLInputObjectType input) {
      return ((Map<?, ?>) value)
          .entrySet().stream()
              .map(
                  member ->
                      member.getKey()
                          + ": "
                          + of(
                              input.getField((String) member.getKey()).getType(),
                              member.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    }
    return nullable instanceof GraphQLEnumType ? value.toString() : Json.of(value);
  }
}
