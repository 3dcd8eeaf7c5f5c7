package org.throughline.plan;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import org.throughline.mapping.GlobalId;

/**
 * What of its variables an operation's SQL may depend on: the values of booleans, integers and
 * enums; of everything else only whether it is there, and of text whether it is a global id.
 */
final class Shape {

  private final GraphQLSchema schema;
  private final StringBuilder text = new StringBuilder();

  private Shape(GraphQLSchema schema) {
    this.schema = schema;
  }

  /** Two runs of an operation with the same shape have the same plan. */
  static String of(GraphQLSchema schema, Operation operation) {
    var shape = new Shape(schema);
    for (var variable : operation.definition().getVariableDefinitions()) {
      if (operation.variables().containsKey(variable.getName())) {
        shape.append(variable.getType(), operation.variables().get(variable.getName()));
      } else {
        shape.text.append('-');
      }
      shape.text.append(';');
    }
    return shape.text.toString();
  }

  private void append(Type<?> type, Object value) {
    if (type instanceof NonNullType required) {
      append(required.getType(), value);
    } else if (value == null) {
      text.append('~');
    } else if (type instanceof ListType) {
      text.append("[]");
    } else {
      appendNamed(((TypeName) type).getName(), value);
    }
  }

  private void appendNamed(String name, Object value) {
    var type = schema.getType(name);
    if (type instanceof GraphQLInputObjectType input) {
      text.append('{');
      for (var member : input.getFields()) {
        var given = ((Map<?, ?>) value).get(member.getName());
        if (given == null) {
          text.append('~');
        } else if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(member.getType()))) {
          text.append("[]");
        } else {
          appendNamed(GraphQLTypeUtil.unwrapAll(member.getType()).getName(), given);
        }
        text.append(',');
      }
      text.append('}');
    } else if (type instanceof GraphQLEnumType
        || value instanceof Boolean
        || value instanceof Integer) {
      text.append('=').append(value);
    } else {
      text.append(value instanceof String it && GlobalId.parse(it).isPresent() ? '#' : '?');
    }
  }
}
