package org.throughline.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.Answer;
import org.throughline.GraphQL;
import org.throughline.Json;
import org.throughline.identity.Token;

/** Where somebody with a token enters and corrects. */
final class Desk {

  private final String role;

  private Desk(String role) {
    this.role = role;
  }

  static Desk of(String role) {
    return new Desk(role);
  }

  /** Somebody without a token. */
  static Desk nobody() {
    return new Desk(null);
  }

  /** Any answer, good or not. */
  Answer send(String mutation, Map<String, Object> input, String selection) {
    var name = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
    var type = name.endsWith("Retract") ? "RetractInput" : name + "Input";
    var operation =
        "mutation ($input: %s!) { %s(input: $input) { %s userErrors { field code message line } } }"
            .formatted(type, mutation, selection);
    var request = GraphQL.request(operation, Map.of("input", input));
    return role == null
        ? GraphQL.send(request)
        : GraphQL.sendAs(Token.good().roles(role).toString(), request);
  }

  /** What a query answers. */
  JsonNode read(String query) {
    return GraphQL.sendAs(Token.good().roles(role).toString(), GraphQL.request(query, Map.of()))
        .data();
  }

  /** The payload. */
  JsonNode ask(String mutation, Map<String, Object> input, String selection) {
    return send(mutation, input, selection).data().get(mutation);
  }

  /** The payload's object; nothing was refused. */
  JsonNode done(String mutation, Map<String, Object> input, String selection) {
    var object = objectField(mutation);
    var payload = ask(mutation, input, "%s { %s }".formatted(object, selection));
    if (!payload.get("userErrors").isEmpty()) {
      throw new AssertionError(mutation + Json.of(input) + " was refused: " + payload);
    }
    return payload.get(object);
  }

  /** The first thing that was refused. */
  JsonNode refused(String mutation, Map<String, Object> input) {
    var errors = ask(mutation, input, "").get("userErrors");
    if (errors.isEmpty()) {
      throw new AssertionError(mutation + Json.of(input) + " was not refused");
    }
    return errors.get(0);
  }

  private static String objectField(String mutation) {
    return mutation.replaceFirst("(Create|Update|Retract|Merge|Split|OriginResolve|Import)$", "");
  }

  /**
   * @param pairs a member's name and its value, in turn
   */
  static Map<String, Object> input(Object... pairs) {
    var input = new LinkedHashMap<String, Object>();
    for (var i = 0; i < pairs.length; i += 2) {
      input.put((String) pairs[i], pairs[i + 1]);
    }
    return input;
  }

  static Map<String, Object> with(Map<String, Object> input, Object... pairs) {
    var more = new LinkedHashMap<>(input);
    more.putAll(input(pairs));
    return more;
  }
}
