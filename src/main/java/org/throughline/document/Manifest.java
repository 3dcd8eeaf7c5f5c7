package org.throughline.document;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.problem.Problem;

/**
 * The documents of a front end's build, as its tools write them down: Apollo's {@code
 * apollo-persisted-query-manifest}, or an object from ids to texts, as Relay and GraphQL Code
 * Generator have it.
 *
 * @param texts by id, in the manifest's order; where the id is a hash, it is that of its text
 */
public record Manifest(Map<DocumentId, String> texts) {

  private static final String APOLLO = "apollo-persisted-query-manifest";

  /** What stands for the manifest where no document is meant. */
  private static final String WHOLE = "the manifest";

  /** Reads documents one by one, and all that is wrong with them. */
  private static final class Reading {
    private final Map<DocumentId, String> texts = new LinkedHashMap<>();
    private final List<Objection> objections = new ArrayList<>();

    void add(Object id, Object text, String place) {
      if (!(id instanceof String name) || !(text instanceof String document)) {
        objections.add(
            Objection.of(
                place,
                "It needs an id and a text, both strings: `id` and `body` with Apollo, else \"<id>\": \"<text>\"."));
        return;
      }
      try {
        add(DocumentId.of(name, "The id"), document);
      } catch (Problem malformed) {
        objections.add(new Objection(name, malformed));
      }
    }

    private void add(DocumentId id, String text) {
      var actual = DocumentId.ofText(text);
      if (id.isHash() && !id.equals(actual)) {
        objections.add(
            Objection.of(
                id.value(), "The id is not the SHA-256 of the text: %s is.".formatted(actual)));
        return;
      }
      var other = texts.putIfAbsent(id, text);
      if (other != null && !other.equals(text)) {
        objections.add(Objection.of(id.value(), "Two texts have this id."));
      }
    }

    Manifest manifest() throws Objection.Raised {
      if (objections.isEmpty() && texts.isEmpty()) {
        objections.add(Objection.of(WHOLE, "It holds no document."));
      }
      if (!objections.isEmpty()) {
        throw new Objection.Raised(objections);
      }
      return new Manifest(texts);
    }
  }

  public static Manifest of(String json) throws Objection.Raised {
    var reading = new Reading();
    var members = object(json);
    if (members.getValue("operations") instanceof JsonArray operations) {
      readApollo(members, operations, reading);
    } else {
      members.forEach(member -> reading.add(member.getKey(), member.getValue(), member.getKey()));
    }
    return reading.manifest();
  }

  /** Of files that hold a document each. */
  public static Manifest ofTexts(List<String> texts) throws Objection.Raised {
    var reading = new Reading();
    texts.forEach(text -> reading.add(DocumentId.ofText(text), text));
    return reading.manifest();
  }

  /** All documents of several. */
  public static Manifest of(List<Manifest> parts) throws Objection.Raised {
    var reading = new Reading();
    parts.forEach(part -> part.texts().forEach((id, text) -> reading.add(id, text)));
    return reading.manifest();
  }

  private static JsonObject object(String json) throws Objection.Raised {
    try {
      if (Json.decodeValue(json) instanceof JsonObject members) {
        return members;
      }
    } catch (DecodeException malformed) {
      throw refused("It is not well-formed JSON.");
    }
    throw refused("It must be a JSON object: {\"<id>\": \"<text>\"}, or Apollo's manifest.");
  }

  private static void readApollo(JsonObject members, JsonArray operations, Reading reading)
      throws Objection.Raised {
    var isKnown =
        APOLLO.equals(members.getValue("format"))
            && members.getValue("version") instanceof Integer version
            && version == 1;
    if (!isKnown) {
      throw refused(
          "It has `operations` and is not of a format that is read here: \"format\": \"%s\", \"version\": 1."
              .formatted(APOLLO));
    }
    for (var i = 0; i < operations.size(); i++) {
      if (operations.getValue(i) instanceof JsonObject operation) {
        reading.add(
            operation.getValue("id"), operation.getValue("body"), "operations[%d]".formatted(i));
      } else {
        reading.add(null, null, "operations[%d]".formatted(i));
      }
    }
  }

  private static Objection.Raised refused(String words) {
    return new Objection.Raised(List.of(Objection.of(WHOLE, words)));
  }

  /** As an object from ids to texts. */
  public String json() {
    var members = new JsonObject();
    texts.forEach((id, text) -> members.put(id.value(), text));
    return members.encode();
  }
}
