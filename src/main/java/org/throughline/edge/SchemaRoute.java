package org.throughline.edge;

import graphql.schema.GraphQLSchema;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.throughline.schema.SchemaConfig;
import org.throughline.schema.SchemaText;

/** {@code /graphql/schema.graphql}: the schema for code generators and people. */
@Singleton
class SchemaRoute {

  private final String text;
  private final boolean isShown;

  SchemaRoute(GraphQLSchema schema, SchemaConfig config) {
    text = SchemaText.of(schema);
    isShown = config.introspection();
  }

  void register(@Observes Router router) {
    router
        .get("/graphql/schema.graphql")
        .order(-100) // before SmallRye's own, which prints a schema without its order
        .handler(this::send);
  }

  private void send(RoutingContext context) {
    var response = context.response();
    if (isShown) {
      response.putHeader("Content-Type", "application/graphql; charset=utf-8").end(text);
    } else {
      response
          .setStatusCode(404)
          .putHeader("Content-Type", "text/plain; charset=utf-8")
          .end("The schema is not shown here: introspection is switched off.\n");
    }
  }
}
