package org.throughline.schema;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import java.util.List;

/** Object types that follow from others, and that nobody declares. */
final class ObjectTypes {

  private ObjectTypes() {}

  static GraphQLObjectType object(
      String name, String description, GraphQLFieldDefinition... fields) {
    return GraphQLObjectType.newObject()
        .name(name)
        .description(description)
        .fields(List.of(fields))
        .build();
  }

  static GraphQLFieldDefinition field(String name, GraphQLOutputType type, String description) {
    return GraphQLFieldDefinition.newFieldDefinition()
        .name(name)
        .type(type)
        .description(description)
        .build();
  }
}
