package org.throughline.edge;

import graphql.schema.GraphQLSchema;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.throughline.schema.SchemaConfig;
import org.throughline.schema.SchemaText;

/** {@code /graphql/schema.graphql}: the schema for code generators and people. */
@Singleton
class SchemaRoute {

  private final Asset schema;
  private final boolean isShown;

  SchemaRoute(GraphQLSchema schema, SchemaConfig config) {
    var text = SchemaText.of(schema).getBytes(StandardCharsets.UTF_8);
    this.schema = Asset.of("application/graphql", text);
    this.isShown = config.introspection();
  }

  void register(@Observes Router router) {
    router
        .route("/graphql/schema.graphql")
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(-100) // before SmallRye's own, which prints a schema without its order
        .blockingHandler(this::send, false);
  }

  private void send(RoutingContext context) {
    if (isShown) {
      schema.send(context);
    } else {
      var words = "The schema is not shown here: introspection is switched off.\n";
      Responses.send(context, "text/plain", 404, Buffer.buffer(words));
    }
  }
}
