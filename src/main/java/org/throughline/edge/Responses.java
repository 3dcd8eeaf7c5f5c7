package org.throughline.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.throughline.cache.Gzip;

/** Writes answers, in the form that their caller takes, and says who may keep them. */
final class Responses {

  static final String METHODS = "GET, HEAD, OPTIONS, POST";

  private Responses() {}

  /** What public answers say, so that nobody shows one for longer than is right. */
  static String cacheControl(Duration maxAge, Duration sharedMaxAge) {
    if (maxAge.isZero() && sharedMaxAge.isZero()) {
      return "public, no-cache";
    }
    return "public, max-age=%d, s-maxage=%d"
        .formatted(maxAge.toSeconds(), sharedMaxAge.toSeconds());
  }

  /** Compressed if that pays, unless it is so already. */
  static void send(RoutingContext context, String mediaType, int status, Buffer body) {
    var isCoded = context.response().headers().contains("Content-Encoding");
    if (!isCoded && isWorthGzip(context, body)) {
      var gzip = Buffer.buffer(Gzip.quickly(body.getBytes()));
      context.response().putHeader("Content-Encoding", "gzip");
      write(context, mediaType, status, gzip);
    } else {
      write(context, mediaType, status, body);
    }
  }

  private static boolean isWorthGzip(RoutingContext context, Buffer body) {
    return body.length() >= Gzip.SMALLEST && Conditions.takesGzip(context.request().headers());
  }

  private static void write(RoutingContext context, String mediaType, int status, Buffer body) {
    var response = context.response();
    response.setStatusCode(status).putHeader("Content-Type", mediaType + "; charset=utf-8");
    if (context.request().method().equals(HttpMethod.HEAD)) {
      response.putHeader("Content-Length", Integer.toString(body.length())).end();
    } else {
      response.end(body);
    }
  }

  static void send(RoutingContext context, String mediaType, Answer answer) {
    var request = context.request();
    var isRead = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    if (answer.shared().isEmpty() || !isRead || request.headers().contains("Authorization")) {
      restrict(context);
      sendBody(context, mediaType, answer);
      return;
    }
    var shared = answer.shared().get();
    var keys = shared.keys();
    vary(context);
    context
        .response()
        .putHeader("Cache-Control", answer.cacheControl())
        .putHeader("ETag", shared.etag())
        .putHeader("Surrogate-Key", String.join(" ", keys))
        .putHeader("Cache-Tag", String.join(",", keys));
    if (Conditions.isKnown(request.headers(), shared.etag())) {
      context.response().setStatusCode(304).end();
    } else {
      sendBody(context, mediaType, answer);
    }
  }

  /** What is kept is compressed once. */
  private static void sendBody(RoutingContext context, String mediaType, Answer answer) {
    if (answer.isPublic() && isWorthGzip(context, answer.body())) {
      context.response().putHeader("Content-Encoding", "gzip");
      write(context, mediaType, 200, answer.shared().get().gzip());
    } else {
      send(context, mediaType, 200, answer.body());
    }
  }

  /** Nobody keeps it. */
  static void restrict(RoutingContext context) {
    vary(context);
    context.response().putHeader("Cache-Control", Answer.PERSONAL);
  }

  /** The CORS filter answers each origin in its own words, and leaves it to us to say so. */
  private static void vary(RoutingContext context) {
    context
        .response()
        .putHeader("Vary", "Accept, Accept-Encoding, Authorization, GraphQL-Cost, Origin");
  }
}
