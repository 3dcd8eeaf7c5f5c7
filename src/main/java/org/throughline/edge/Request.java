package org.throughline.edge;

import graphql.language.OperationDefinition;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.document.Asked;
import org.throughline.document.DocumentId;
import org.throughline.plan.Operation;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * A GraphQL request, however it came.
 *
 * @param readsOnly whether it came by a method that must not change anything
 */
record Request(
    Asked document,
    Optional<String> operationName,
    Map<String, Object> variables,
    boolean readsOnly) {

  /** As one of several in a body, where only reads are answered. */
  static Request inBatch(JsonObject members) {
    return of(members, true);
  }

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
    if (query.isPresent() && !StandardCharsets.UTF_8.newEncoder().canEncode(query.get())) {
      throw refused("`query` is no text: it has half a character (a lone surrogate).");
    }
    var id = text(members, "documentId").map(text -> DocumentId.of(text, "`documentId`"));
    object(members, "extensions");
    var hash = persistedQuery(members.getJsonObject("extensions"));
    if (query.isEmpty() && id.isEmpty() && hash.isEmpty()) {
      throw refused(noQuery(members));
    }
    return new Request(
        Asked.of(query, id, hash),
        text(members, "operationName"),
        object(members, "variables"),
        readsOnly);
  }

  private static String noQuery(JsonObject members) {
    var state = members.getValue("query") == null ? "missing" : "empty";
    return "`query` is %s: it is the text of a GraphQL document; `documentId` may name one instead."
        .formatted(state);
  }

  /** The hash as Apollo's clients send it, or the id where their manifest has others. */
  private static Optional<DocumentId> persistedQuery(JsonObject extensions) {
    var member = extensions == null ? null : extensions.getValue("persistedQuery");
    if (member == null) {
      return Optional.empty();
    }
    if (member instanceof JsonObject persisted
        && Integer.valueOf(1).equals(persisted.getValue("version"))
        && persisted.getValue("sha256Hash") instanceof String hash) {
      return Optional.of(DocumentId.of(hash, "`extensions.persistedQuery.sha256Hash`"));
    }
    throw refused(
        "`extensions.persistedQuery` must be {\"version\": 1, \"sha256Hash\": \"…\"}, with 64 hexadecimal digits in lower case.");
  }

  private static JsonObject object(String json, String what) {
    try {
      if (StrictJson.read(json) instanceof JsonObject object) {
        return object;
      }
      throw refused(what + " must be a JSON object.");
    } catch (DecodeException malformed) {
      throw refused(what + " is not well-formed JSON" + StrictJson.place(malformed) + ".");
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

  /**
   * An operation that changes something must not come by GET or among others, nor one that goes on
   * at all.
   *
   * @throws HttpRefusal 405, as GraphQL over HTTP has it
   */
  void check(Operation operation) {
    var kind = operation.definition().getOperation();
    if (kind == OperationDefinition.Operation.SUBSCRIPTION) {
      throw Problem.of(ErrorCode.BAD_REQUEST, "Subscriptions are not answered here.");
    }
    if (readsOnly && kind != OperationDefinition.Operation.QUERY) {
      throw new HttpRefusal(
          405, "A GET and a batch answer queries only; send a mutation by POST, by itself.");
    }
  }
}
