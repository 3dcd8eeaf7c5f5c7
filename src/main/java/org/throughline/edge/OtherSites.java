package org.throughline.edge;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses what a page of another site has a browser ask. A POST is safe from that already: JSON is
 * no simple content type, so a browser asks first, and is told no unless CORS is configured. That
 * leaves GET, which a page can embed, or try to time.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 */
@Singleton
class OtherSites {

  private static final Set<String> OTHERS = Set.of("cross-site", "same-site");

  private final boolean cors;

  OtherSites(
      @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean cors) {
    this.cors = cors;
  }

  /**
   * @throws HttpRefusal 403
   */
  void check(RoutingContext context) {
    var site = context.request().getHeader("Sec-Fetch-Site");
    if (site == null || !OTHERS.contains(site)) {
      return; // ours, somebody's own doing, or no browser
    }
    var mode = context.request().getHeader("Sec-Fetch-Mode");
    var isAllowed =
        "navigate".equals(mode) // somebody follows a link
            || "cors".equals(mode) && cors; // its origin was checked before
    if (!isAllowed) {
      throw new HttpRefusal(
          403,
          "Pages of other sites may not ask here. Whoever runs the service can allow an origin:"
              + " QUARKUS_HTTP_CORS_ENABLED, QUARKUS_HTTP_CORS_ORIGINS.");
    }
  }
}
