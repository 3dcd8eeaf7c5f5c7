package org.throughline.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.document.Library;

/**
 * {@code /playground}: GraphiQL with the operations of {@code api/queries} at hand. Everything it
 * loads comes from here, so it works without the Internet.
 */
@Singleton
class PlaygroundRoute {

  private static final String GRAPHIQL = "META-INF/resources/graphql-ui/";

  static final Map<String, String> FILES =
      Map.of(
          "playground.css", "playground/playground.css",
          "playground.js", "playground/playground.js",
          "icon.svg", "playground/icon.svg",
          "react.js", GRAPHIQL + "react.production.min.js",
          "react-dom.js", GRAPHIQL + "react-dom.production.min.js",
          "graphiql.js", GRAPHIQL + "graphiql.min.js",
          "graphiql.css", GRAPHIQL + "graphiql.min.css");

  /**
   * Nothing from elsewhere, nothing evaluated, no page around it. What is wider than {@code
   * 'self'}: a dialog of GraphiQL writes a style element that keeps the page behind it from
   * scrolling, and GraphiQL's stylesheet carries its fonts and cursors as {@code data:}.
   */
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "style-src-elem 'self' 'unsafe-inline'",
          "font-src data:",
          "img-src 'self' data:",
          "connect-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'");

  private final boolean enabled;
  private final boolean trustedOnly;
  private final Map<String, Asset> assets = new ConcurrentHashMap<>();

  PlaygroundRoute(PlaygroundConfig config, Library library) {
    enabled = config.enabled();
    trustedOnly = library.isTrustedOnly();
  }

  void register(@Observes Router router) {
    // what GraphiQL's jar brings for a page of its own, outside our headers and our switch
    route(router, "/graphql-ui*").handler(context -> refuse(context, "Not here: see /playground."));
    if (!enabled || trustedOnly) {
      var reason =
          enabled
              ? "There is no playground here: only registered documents run (THROUGHLINE_DOCUMENTS_TRUSTED_ONLY)."
              : "The playground is switched off here.";
      route(router, "/").handler(PlaygroundRoute::nameEndpoint);
      route(router, "/playground*").handler(context -> refuse(context, reason));
      return;
    }
    route(router, "/").handler(context -> redirect(context, "playground"));
    route(router, "/playground/").handler(context -> redirect(context, "../playground"));
    route(router, "/playground")
        .blockingHandler(context -> send(context, asset("playground/index.html")), false);
    route(router, "/playground/samples.json")
        .blockingHandler(context -> send(context, samples()), false);
    FILES.forEach(
        (name, resource) ->
            route(router, "/playground/" + name)
                .blockingHandler(context -> send(context, asset(resource)), false));
  }

  private static Route route(Router router, String path) {
    return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).order(-100);
  }

  private Asset asset(String resource) {
    return assets.computeIfAbsent(resource, Asset::of);
  }

  private Asset samples() {
    return assets.computeIfAbsent(
        "samples",
        key -> {
          var list = new JsonArray();
          Sample.all().forEach(sample -> list.add(sample.json()));
          return Asset.of(MediaTypes.JSON, list.toBuffer().getBytes());
        });
  }

  private static void send(RoutingContext context, Asset asset) {
    context.response().putHeader("Content-Security-Policy", POLICY);
    asset.send(context);
  }

  /** Relative, so that it holds behind a proxy that adds a prefix. */
  private static void redirect(RoutingContext context, String to) {
    context.response().setStatusCode(302).putHeader("Location", to).end();
  }

  private static void nameEndpoint(RoutingContext context) {
    var links =
        new JsonObject().put("graphql", "/graphql").put("schema", "/graphql/schema.graphql");
    Responses.send(context, MediaTypes.JSON, 200, links.toBuffer());
  }

  private static void refuse(RoutingContext context, String reason) {
    Responses.send(context, "text/plain", 404, Buffer.buffer(reason + "\n"));
  }
}
