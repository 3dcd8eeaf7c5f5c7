package org.throughline.store;

import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says where to look once the service listens. */
class StartBanner {

  private static final Logger LOG = Logger.getLogger("throughline");

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  void show(@ObservesAsync HttpServerStart started, HttpServer server) {
    LOG.infof(
        """
        Throughline listens.

          Playground   %1$s/playground
          GraphQL      %1$s/graphql
          Schema       %1$s/graphql/schema.graphql
          Data         %2$s

          curl %1$s/graphql -H 'content-type: application/json' \\
            -d '{"query": "{ stories { nodes { title articles { totalCount } } } }"}'
        """,
        "http://localhost:" + server.getPort(),
        EmbeddedPostgresDriver.dataDirectory(database)
            .map(Path::toString)
            .orElse("in an external PostgreSQL"));
  }
}
