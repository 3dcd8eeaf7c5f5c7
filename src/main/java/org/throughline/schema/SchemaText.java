package org.throughline.schema;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;

/** The schema as a document in GraphQL's schema language: what {@code api/schema.graphql} holds. */
public final class SchemaText {

  private SchemaText() {}

  public static String of(GraphQLSchema schema) {
    var options =
        SchemaPrinter.Options.defaultOptions()
            .includeScalarTypes(true)
            .includeSchemaDefinition(false)
            .includeDirectiveDefinitions(false)
            .setComparators(graphql.schema.GraphqlTypeComparatorRegistry.AS_IS_REGISTRY);
    return new SchemaPrinter(options).print(schema).strip() + "\n";
  }
}
