package org.throughline.report.bundle;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.Json;

/**
 * schema.org: each type is one of the vocabulary, each property belongs to its type or a type above
 * it, and each value is of a type that the property expects, references included.
 *
 * <p>The vocabulary is on no Maven repository, so the part of it that documents use is written down
 * here, from version 29. {@code .ci/standards} has a TypeScript compiler check the same documents
 * against all of it.
 */
final class SchemaOrg implements Standard {

  /** A type and the type above it. */
  private static final Map<String, String> ABOVE =
      Map.ofEntries(
          Map.entry("CreativeWork", "Thing"),
          Map.entry("Claim", "CreativeWork"),
          Map.entry("Quotation", "CreativeWork"),
          Map.entry("Statement", "CreativeWork"),
          Map.entry("Article", "CreativeWork"),
          Map.entry("NewsArticle", "Article"),
          Map.entry("Event", "Thing"),
          Map.entry("Person", "Thing"),
          Map.entry("Organization", "Thing"),
          Map.entry("NewsMediaOrganization", "Organization"),
          Map.entry("Place", "Thing"),
          Map.entry("AdministrativeArea", "Place"),
          Map.entry("Country", "AdministrativeArea"),
          Map.entry("Intangible", "Thing"),
          Map.entry("DefinedTerm", "Intangible"));

  /** A property, the type it belongs to, and what it expects. */
  private record Property(String domain, Set<String> range) {}

  private static final Map<String, Property> PROPERTIES =
      Map.ofEntries(
          property("Thing", "name", "Text"),
          property("Thing", "description", "Text"),
          property("Thing", "url", "URL"),
          property("Thing", "sameAs", "URL"),
          property("Thing", "subjectOf", "CreativeWork", "Event"),
          property("CreativeWork", "about", "Thing"),
          property("CreativeWork", "author", "Organization", "Person"),
          property("CreativeWork", "creditText", "Text"),
          property("CreativeWork", "datePublished", "Date"),
          property("CreativeWork", "abstract", "Text"),
          property("CreativeWork", "headline", "Text"),
          property("CreativeWork", "inLanguage", "Text"),
          property("CreativeWork", "isPartOf", "CreativeWork"),
          property("CreativeWork", "keywords", "DefinedTerm", "Text"),
          property("CreativeWork", "mentions", "Thing"),
          property("CreativeWork", "publisher", "Organization", "Person"),
          property("CreativeWork", "text", "Text"),
          property("Claim", "appearance", "CreativeWork"),
          property("DefinedTerm", "termCode", "Text"),
          property("DefinedTerm", "inDefinedTermSet", "URL"));

  private static Map.Entry<String, Property> property(
      String domain, String name, String... expected) {
    return Map.entry(name, new Property(domain, Set.of(expected)));
  }

  @Override
  public List<String> objections(JsonNode document) {
    var objections = new ArrayList<String>();
    if (!Set.of("@context", "@graph").equals(keys(document))
        || !document.get("@context").asText().equals("https://schema.org")) {
      objections.add("no graph in the context of schema.org");
    }
    var types = new HashMap<String, String>();
    for (var node : document.path("@graph")) {
      if (types.put(node.path("@id").asText(), node.path("@type").asText()) != null) {
        objections.add("twice: " + node);
      }
    }
    document.path("@graph").forEach(node -> objections.addAll(objections(node, types)));
    return objections;
  }

  private static List<String> objections(JsonNode node, Map<String, String> types) {
    var objections = new ArrayList<String>();
    var type = node.path("@type").asText();
    if (!type.equals("Thing") && !ABOVE.containsKey(type)) {
      objections.add("no type: " + node);
    }
    for (var key : keys(node)) {
      if (!key.startsWith("@")) {
        var property = PROPERTIES.get(key);
        if (property == null || !isA(type, property.domain)) {
          objections.add(type + " has no " + key);
          continue;
        }
        var values = node.get(key).isArray() ? node.get(key) : List.of(node.get(key));
        for (var value : values) {
          if (property.range.stream().noneMatch(expected -> is(expected, value, types))) {
            objections.add(type + "." + key + " is none of " + property.range + ": " + value);
          } else if (value.has("@type")) {
            objections.addAll(objections(value, types));
          }
        }
      }
    }
    return objections;
  }

  private static boolean is(String expected, JsonNode value, Map<String, String> types) {
    return switch (expected) {
      case "Text" -> value.isTextual();
      case "URL" -> value.isTextual() && URI.create(value.asText()).isAbsolute();
      case "Date" -> value.isTextual() && isDay(value.asText());
      default ->
          value.has("@type")
              ? isA(value.get("@type").asText(), expected)
              : value.has("@id") && isA(types.get(value.get("@id").asText()), expected);
    };
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text) != null;
    } catch (DateTimeParseException noDay) {
      return false;
    }
  }

  private static boolean isA(String type, String expected) {
    return type != null && (type.equals(expected) || isA(ABOVE.get(type), expected));
  }

  private static Set<String> keys(JsonNode node) {
    return ((Map<?, ?>) Json.plain(node)).keySet().stream().map(Object::toString).collect(toSet());
  }
}
