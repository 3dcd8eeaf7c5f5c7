package org.throughline.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.throughline.cache.Gzip;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * Writes answers and errors. Nothing internal leaves through here: an unexpected failure has an id.
 */
final class Responses {

  private static final Logger LOG = Logger.getLogger(Responses.class);

  /** No operation was looked at, or allowed, so no media type makes it a success. */
  private static final Map<ErrorCode, Integer> STATUS =
      Map.of(
          ErrorCode.BAD_REQUEST, 400,
          ErrorCode.UNAUTHENTICATED, 401,
          ErrorCode.FORBIDDEN, 403,
          ErrorCode.UNAVAILABLE, 503);

  /** SQLSTATE query_canceled: by the time limit, or by an operator. */
  private static final String CANCELLED = "57014";

  /** SQLSTATE class 08: connection, 53: resources, 57P: shutdown; none: the pool has none left. */
  private static final String OUT_OF_REACH = "(08|53|57P).*|null";

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
  private static void restrict(RoutingContext context) {
    vary(context);
    context.response().putHeader("Cache-Control", Answer.PERSONAL);
  }

  /** The CORS filter answers each origin in its own words, and leaves it to us to say so. */
  private static void vary(RoutingContext context) {
    context.response().putHeader("Vary", "Accept, Accept-Encoding, Authorization, Origin");
  }

  static void send(RoutingContext context, String mediaType, List<Problem> problems) {
    var status =
        problems.stream()
            .map(Problem::code)
            .filter(STATUS::containsKey)
            .findFirst()
            .map(STATUS::get)
            .orElse(mediaType.equals(MediaTypes.GRAPHQL) ? 400 : 200);
    switch (status) {
      case 401, 403 -> context.response().putHeader("WWW-Authenticate", challenge(context, status));
      case 503 -> context.response().putHeader("Retry-After", "1");
      default -> {}
    }
    restrict(context);
    send(context, mediaType, status, errors(problems));
  }

  /** RFC 6750, 3: whoever sent no token is told of no error. */
  private static String challenge(RoutingContext context, int status) {
    var error = status == 401 ? "invalid_token" : "insufficient_scope";
    return context.request().headers().contains("Authorization")
        ? "Bearer realm=\"throughline\", error=\"%s\"".formatted(error)
        : "Bearer realm=\"throughline\"";
  }

  static void refuse(RoutingContext context, int status, String message) {
    if (status == 405) {
      context.response().putHeader("Allow", "GET, HEAD, POST");
    } else if (status == 415) {
      context.response().putHeader("Accept-Encoding", "identity"); // RFC 9110, 12.5.3
    }
    restrict(context);
    send(
        context,
        MediaTypes.JSON,
        status,
        errors(List.of(Problem.of(ErrorCode.BAD_REQUEST, message))));
  }

  static void fail(RoutingContext context, String mediaType, Exception failure) {
    if (failure instanceof Departed || context.response().closed()) {
      return;
    }
    var id = Long.toHexString(java.util.concurrent.ThreadLocalRandom.current().nextLong() >>> 1);
    var state = failure instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
    if (state.matches(CANCELLED)) {
      LOG.warnf("%s: an answer took too long: %s", id, failure.getMessage());
      var words =
          "This took too long and was given up, and nothing was changed; ask for less. (%s)";
      send(context, mediaType, 504, ErrorCode.TIMED_OUT, words.formatted(id));
    } else if (state.matches(OUT_OF_REACH)) {
      LOG.warnf("%s: the database does not answer: %s", id, failure.getMessage());
      context.response().putHeader("Retry-After", "1");
      var words = "The database does not answer at the moment; try again. (%s)";
      send(context, mediaType, 503, ErrorCode.UNAVAILABLE, words.formatted(id));
    } else {
      LOG.errorf(failure, "%s: a request failed", id);
      var words = "The request failed; please report it with this id: %s";
      send(context, mediaType, 500, ErrorCode.INTERNAL, words.formatted(id));
    }
  }

  private static void send(
      RoutingContext context, String mediaType, int status, ErrorCode code, String words) {
    restrict(context);
    send(context, mediaType, status, errors(List.of(Problem.of(code, words))));
  }

  private static Buffer errors(List<Problem> problems) {
    var errors = new JsonArray();
    problems.forEach(problem -> errors.add(error(problem)));
    return new JsonObject().put("errors", errors).toBuffer();
  }

  private static JsonObject error(Problem problem) {
    var error = new JsonObject().put("message", problem.getMessage());
    if (!problem.locations().isEmpty()) {
      var locations = new JsonArray();
      problem
          .locations()
          .forEach(
              at ->
                  locations.add(
                      new JsonObject().put("line", at.line()).put("column", at.column())));
      error.put("locations", locations);
    }
    if (!problem.path().isEmpty()) {
      error.put("path", new JsonArray(problem.path()));
    }
    return error.put("extensions", new JsonObject().put("code", problem.code().name()));
  }
}
