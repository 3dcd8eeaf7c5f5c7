package org.throughline.edge;

import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.throughline.document.Library;
import org.throughline.identity.Tokens;
import org.throughline.store.EmbeddedPostgresDriver;

/** Says where to look once the service listens. */
@Singleton
class StartBanner {

  private static final Logger LOG = Logger.getLogger("throughline");

  private static final String REGISTERED_ONLY =
      "\n  Only registered documents run (THROUGHLINE_DOCUMENTS_TRUSTED_ONLY).\n";

  private final PlaygroundConfig playground;
  private final Library library;
  private final Tokens tokens;
  private final String database;

  StartBanner(
      PlaygroundConfig playground,
      Library library,
      Tokens tokens,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String database) {
    this.playground = playground;
    this.library = library;
    this.tokens = tokens;
    this.database = database;
  }

  void show(@ObservesAsync HttpServerStart started, HttpServer server) {
    var address = "http://localhost:" + server.getPort();
    var hasPlayground = playground.enabled() && !library.isTrustedOnly();
    var words = words(address, hasPlayground, database, tokens.words());
    LOG.info(words + (library.isTrustedOnly() ? REGISTERED_ONLY : example(address)));
  }

  private static String example(String address) {
    return """

          curl %s/graphql -H 'content-type: application/json' \\
            -d '{"query": "{ stories { nodes { title articles { totalCount } } } }"}'
        """
        .formatted(address);
  }

  static String words(String address, boolean playground, String database, String editing) {
    var data =
        EmbeddedPostgresDriver.dataDirectory(database)
            .map(Path::toString)
            .orElse("in an external PostgreSQL");
    return """
        Throughline listens.

        %3$s  GraphQL      %1$s/graphql
          Schema       %1$s/graphql/schema.graphql
          Data         %2$s
          Editing      %4$s
        """
        .formatted(
            address,
            data,
            playground ? "  Playground   " + address + "/playground\n" : "",
            editing);
  }
}
