package org.throughline.edge;

import io.vertx.ext.web.RoutingContext;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * Says what went wrong, whatever it was. Nothing internal leaves through here: what nobody expected
 * has an id, which the log repeats.
 */
final class Failures {

  private static final Logger LOG = Logger.getLogger(Failures.class);

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

  private Failures() {}

  /** What a handler threw, or found. */
  static void send(RoutingContext context) {
    if (context.response().ended() || context.response().closed()) {
      return;
    }
    context.request().resume(); // what is left of it is read and forgotten
    if (context.statusCode() == 413) {
      refuse(context, 413, "The body is larger than is read here.");
    } else if (context.failure() == null) {
      refuse(context, Math.max(400, context.statusCode()), "The request is malformed.");
    } else {
      var media = MediaTypes.answer(context.request().getHeader("Accept"));
      send(context, media.orElse(MediaTypes.JSON), context.failure());
    }
  }

  static void send(RoutingContext context, String mediaType, Throwable failure) {
    if (failure instanceof Departed || context.response().closed()) {
      return;
    }
    if (failure instanceof HttpRefusal refusal) {
      refuse(context, refusal.status(), refusal.getMessage());
    } else if (failure instanceof Problem problem) {
      send(context, mediaType, List.of(problem));
    } else if (failure instanceof Refusal refusal) {
      send(context, mediaType, refusal.problems());
    } else {
      sendUnexpected(context, mediaType, failure);
    }
  }

  private static void send(RoutingContext context, String mediaType, List<Problem> problems) {
    var media = media(context, mediaType, problems.get(0).code());
    var status =
        problems.stream()
            .map(Problem::code)
            .filter(STATUS::containsKey)
            .findFirst()
            .map(STATUS::get)
            .orElse(media.equals(MediaTypes.GRAPHQL) ? 400 : 200);
    switch (status) {
      case 401, 403 -> context.response().putHeader("WWW-Authenticate", challenge(context, status));
      case 503 -> context.response().putHeader("Retry-After", "1");
      default -> {}
    }
    send(context, media, status, problems);
  }

  /**
   * Apollo's clients send the text after this error, but on iOS only after a status of success,
   * which no more than one media type allows: they take both.
   */
  private static String media(RoutingContext context, String mediaType, ErrorCode code) {
    return code == ErrorCode.PERSISTED_QUERY_NOT_FOUND
            && MediaTypes.takesJson(context.request().getHeader("Accept"))
        ? MediaTypes.JSON
        : mediaType;
  }

  /** RFC 6750, 3: whoever sent no token is told of no error. */
  private static String challenge(RoutingContext context, int status) {
    var error = status == 401 ? "invalid_token" : "insufficient_scope";
    return context.request().headers().contains("Authorization")
        ? "Bearer realm=\"throughline\", error=\"%s\"".formatted(error)
        : "Bearer realm=\"throughline\"";
  }

  /** What is wrong before it is GraphQL. */
  static void refuse(RoutingContext context, int status, String message) {
    switch (status) {
      case 405 -> context.response().putHeader("Allow", Responses.METHODS);
      case 415 -> context.response().putHeader("Accept-Encoding", "identity"); // RFC 9110, 12.5.3
      default -> {}
    }
    var problem = Problem.of(ErrorCode.BAD_REQUEST, message);
    send(context, MediaTypes.JSON, status, List.of(problem));
  }

  private static void sendUnexpected(RoutingContext context, String mediaType, Throwable failure) {
    var id = Long.toHexString(ThreadLocalRandom.current().nextLong() >>> 1);
    var state = failure instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
    if (state.matches(CANCELLED)) {
      LOG.warnf("%s: an answer took too long: %s", id, failure.getMessage());
      var words = "This took too long and was given up, and changed nothing; ask for less. (%s)";
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
    send(context, mediaType, status, List.of(Problem.of(code, words)));
  }

  private static void send(
      RoutingContext context, String mediaType, int status, List<Problem> problems) {
    Responses.restrict(context);
    Responses.send(context, mediaType, status, Errors.json(problems).toBuffer());
  }
}
