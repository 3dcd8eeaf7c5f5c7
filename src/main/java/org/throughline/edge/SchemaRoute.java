package org.throughline.edge;

import graphql.schema.GraphQLSchema;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.throughline.schema.SchemaText;

/** {@code /graphql/schema.graphql}: the schema for code generators and people. */
@Singleton
class SchemaRoute {

  private final String text;

  SchemaRoute(GraphQLSchema schema) {
    text = SchemaText.of(schema);
  }

  void register(@Observes Router router) {
    router
        .get("/graphql/schema.graphql")
        .order(-100) // before SmallRye's own, which prints a schema without its order
        .handler(
            context ->
                context
                    .response()
                    .putHeader("Content-Type", "application/graphql; charset=utf-8")
                    .end(text));
  }
}
