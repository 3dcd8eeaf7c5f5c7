package org.throughline.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * Writes answers and errors. Nothing internal leaves through here: an unexpected failure has an id.
 */
final class Responses {

  private static final Logger LOG = Logger.getLogger(Responses.class);

  static final String METHODS = "GET, HEAD, OPTIONS, POST";

  /** No operation was looked at, or allowed, so no media type makes it a success. */
  private static final Map<ErrorCode, Integer> STATUS =
      Map.of(
          ErrorCode.BAD_REQUEST, 400,
          ErrorCode.UNAUTHENTICATED, 401,
          ErrorCode.FORBIDDEN, 403,
          ErrorCode.RATE_LIMITED, 429,
          ErrorCode.OVERLOADED, 503,
          ErrorCode.UNAVAILABLE, 503);

  /** SQLSTATE query_canceled: by the time limit, or by an operator. */
  private static final String CANCELLED = "57014";

  /** SQLSTATE class 08: connection, 53: resources, 57P: shutdown; none: the pool has none left. */
  private static final String OUT_OF_REACH = "(08|53|57P).*|null";

  private Responses() {}

  static void send(RoutingContext context, String mediaType, int status, Buffer body) {
    var response = context.response();
    response.setStatusCode(status).putHeader("Content-Type", mediaType + "; charset=utf-8");
    if (context.request().method().equals(HttpMethod.HEAD)) {
      response.putHeader("Content-Length", Integer.toString(body.length())).end();
    } else {
      response.end(body);
    }
  }

  static void send(RoutingContext context, String mediaType, Answer answer) {
    send(context, mediaType, 200, answer.body());
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
      context.response().putHeader("Allow", METHODS);
    }
    send(
        context,
        MediaTypes.JSON,
        status,
        errors(List.of(Problem.of(ErrorCode.BAD_REQUEST, message))));
  }

  static void fail(RoutingContext context, String mediaType, Exception failure) {
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
