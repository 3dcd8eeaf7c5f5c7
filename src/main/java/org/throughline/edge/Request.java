package org.throughline.edge;

import graphql.language.OperationDefinition;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.plan.Operation;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * A GraphQL request, however it came.
 *
 * @param readsOnly whether it came by a method that must not change anything
 */
record Request(
    String query,
    Optional<String> operationName,
    Map<String, Object> variables,
    boolean readsOnly) {

  /**
   * @param json the body of a POST
   * @throws Refusal {@code BAD_REQUEST}
   */
  static Request ofBody(String json) {
    if (json == null) {
      throw refused("The body is empty; it must be a JSON object.");
    }
    return of(object(json, "The body"), false);
  }

  /**
   * @param parameters of a GET; {@code variables} and {@code extensions} are JSON
   */
  static Request ofParameters(Map<String, String> parameters) {
    var members = new JsonObject();
    parameters.forEach(members::put);
    for (var name : List.of("variables", "extensions")) {
      if (parameters.containsKey(name)) {
        members.put(name, object(parameters.get(name), "`" + name + "`"));
      }
    }
    return of(members, true);
  }

  private static Request of(JsonObject members, boolean readsOnly) {
    var query = text(members, "query");
    object(members, "extensions");
    return new Request(
        query.orElseThrow(() -> refused(noQuery(members))),
        text(members, "operationName"),
        object(members, "variables"),
        readsOnly);
  }

  private static String noQuery(JsonObject members) {
    var state = members.getValue("query") == null ? "missing" : "empty";
    return "`query` is %s: it is the text of a GraphQL document.".formatted(state);
  }

  private static JsonObject object(String json, String what) {
    try {
      if (io.vertx.core.json.Json.decodeValue(json) instanceof JsonObject object) {
        return object;
      }
      throw refused(what + " must be a JSON object.");
    } catch (DecodeException malformed) {
      throw refused(what + " is not well-formed JSON.");
    }
  }

  private static Optional<String> text(JsonObject members, String name) {
    var value = members.getValue(name);
    if (value == null || value instanceof String) {
      return Optional.ofNullable((String) value).filter(text -> !text.isEmpty());
    }
    throw refused("`%s` must be a string.".formatted(name));
  }

  private static Map<String, Object> object(JsonObject members, String name) {
    var value = members.getValue(name);
    if (value == null || value instanceof JsonObject) {
      return value == null ? Map.of() : new HashMap<>(((JsonObject) value).getMap());
    }
    throw refused("`%s` must be a JSON object.".formatted(name));
  }

  private static Refusal refused(String message) {
    return new Refusal(List.of(Problem.of(ErrorCode.BAD_REQUEST, message)));
  }

  /** An operation that changes something must not come by GET, nor one that goes on by either. */
  void check(Operation operation) {
    var kind = operation.definition().getOperation();
    if (kind == OperationDefinition.Operation.SUBSCRIPTION
        || readsOnly && kind != OperationDefinition.Operation.QUERY) {
      throw Problem.of(ErrorCode.BAD_REQUEST, "GET answers queries only.");
    }
  }
}
