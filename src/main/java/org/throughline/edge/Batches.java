package org.throughline.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.throughline.identity.Caller;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;
import org.throughline.rate.Account;

/**
 * Answers several requests of one body, in their order, each with its own data or errors.
 *
 * <p>Queries only: a list has one status, and who hears 503 must be free to send all of it again.
 * One operation may hold as many mutations as it likes.
 */
@Singleton
class Batches {

  private final Operations operations;
  private final int most;

  Batches(Operations operations, BatchingConfig config) {
    this.operations = operations;
    this.most = config.most();
  }

  /** Whether a body is a list, by its first character. */
  static boolean isOne(RoutingContext context) {
    var body = context.body().buffer();
    return context.request().method().equals(HttpMethod.POST)
        && MediaTypes.isJson(context.request().getHeader("Content-Type"))
        && body != null
        && beginsWithBracket(body);
  }

  private static boolean beginsWithBracket(Buffer body) {
    for (var i = 0; i < body.length(); i++) {
      if (" \t\r\n".indexOf(body.getByte(i)) < 0) {
        return body.getByte(i) == '[';
      }
    }
    return false;
  }

  /**
   * @throws Refusal {@code BAD_REQUEST} where it is no list of requests, before any is answered
   * @throws SQLException where the database fails; nothing was changed
   */
  Answer answer(String body, Caller caller, Account account, Presence presence)
      throws SQLException {
    var requests = requests(body);
    var answers = Buffer.buffer("[");
    for (var i = 0; i < requests.size(); i++) {
      answers.appendString(i == 0 ? "" : ",");
      var answer = answer(requests.get(i), i == 0, caller, account, presence);
      answers.appendBuffer(answer.body());
    }
    return Answer.personal(answers.appendString("]"));
  }

  private Answer answer(
      Request request, boolean isFirst, Caller caller, Account account, Presence presence)
      throws SQLException {
    try {
      if (!isFirst) {
        account.openAnother();
      }
      return operations.answer(request, caller, account, presence);
    } catch (HttpRefusal refusal) {
      return refused(List.of(Problem.of(ErrorCode.BAD_REQUEST, refusal.getMessage())));
    } catch (Problem problem) {
      return refused(List.of(problem));
    } catch (Refusal refusal) {
      return refused(refusal.problems());
    }
  }

  private static Answer refused(List<Problem> problems) {
    return Answer.personal(Errors.json(problems).toBuffer());
  }

  private List<Request> requests(String body) {
    if (most == 0) {
      throw refused(
          "The body must be a JSON object: one request, no list of them (THROUGHLINE_BATCHING_MOST is 0).");
    }
    var list = list(body);
    if (list.isEmpty() || list.size() > most) {
      throw refused(
          "A list holds 1 to %d requests (THROUGHLINE_BATCHING_MOST), and this one has %d."
              .formatted(most, list.size()));
    }
    var requests = new ArrayList<Request>();
    for (var i = 0; i < list.size(); i++) {
      requests.add(request(list.getValue(i), "Request %d of the list: ".formatted(i + 1)));
    }
    return requests;
  }

  private static JsonArray list(String body) {
    try {
      return (JsonArray) StrictJson.read(body);
    } catch (DecodeException malformed) {
      throw refused("The body is not well-formed JSON" + StrictJson.place(malformed) + ".");
    }
  }

  private static Request request(Object member, String which) {
    if (!(member instanceof JsonObject members)) {
      throw refused(which + "it must be a JSON object.");
    }
    try {
      return Request.inBatch(members);
    } catch (Refusal | Problem malformed) {
      throw refused(which + malformed.getMessage());
    }
  }

  private static Refusal refused(String words) {
    return new Refusal(List.of(Problem.of(ErrorCode.BAD_REQUEST, words)));
  }
}
