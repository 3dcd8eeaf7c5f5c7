package org.throughline.report.bundle;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.Resources;

/**
 * PROV-JSONLD, W3C member submission of 25 August 2024. Its own JSON Schema and its own context, as
 * ProvToolbox carries them, decide: every term means something as linked data, and the qualified
 * relations are there as PROV-O has them. Beyond the schema each end of a relation is an entity or
 * agent of the document.
 */
final class ProvJsonld implements Standard {

  private static final JsonSchema SCHEMA =
      JsonSchemas.read(VersionFlag.V7, "2024-08-25/jsonldschema.json");

  private static final DocumentLoader CONTEXTS =
      (address, options) -> {
        if (!address.toString().equals("https://openprovenance.org/prov-jsonld/context.jsonld")) {
          throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "" + address);
        }
        return json(Resources.text("2024-08-25/jsonldcontext.jsonld"));
      };

  private static final Map<String, String> ENDS =
      Map.of(
          "generatedEntity",
          "Entity",
          "usedEntity",
          "Entity",
          "entity",
          "Entity",
          "agent",
          "Agent");

  /** How PROV-O leads from a thing to each kind of relation. */
  private static final Map<String, String> QUALIFIED =
      Map.of("Derivation", "qualifiedDerivation", "Attribution", "qualifiedAttribution");

  @Override
  public List<String> objections(JsonNode document) {
    var objections = new ArrayList<>(JsonSchemas.objections(SCHEMA, document));
    if (objections.isEmpty()) {
      objections.addAll(loose(document.get("@graph")));
      objections.addAll(meaningless(document));
    }
    return objections;
  }

  private static List<String> loose(JsonNode graph) {
    var types = new HashMap<String, String>();
    var objections = new ArrayList<String>();
    for (var node : graph) {
      if (node.has("@id")
          && types.put(node.get("@id").asText(), node.get("@type").asText()) != null) {
        objections.add("twice: " + node);
      }
    }
    for (var node : graph) {
      ENDS.forEach(
          (end, type) -> {
            if (node.has(end) && !type.equals(types.get(node.get(end).asText()))) {
              objections.add(end + " is no " + type + " of the document: " + node);
            }
          });
    }
    return objections;
  }

  private static List<String> meaningless(JsonNode document) {
    try {
      JsonLd.expand(json(document.toString()))
          .loader(CONTEXTS)
          .undefinedTermsPolicy(ProcessingPolicy.Fail)
          .get();
      var counts = new HashMap<String, Integer>();
      for (var quad : JsonLd.toRdf(json(document.toString())).loader(CONTEXTS).get().toList()) {
        counts.merge(quad.getPredicate().getValue(), 1, Integer::sum);
      }
      var objections = new ArrayList<String>();
      counts.keySet().stream()
          .filter(property -> !property.startsWith("http"))
          .forEach(property -> objections.add("a prefix that stands for nothing: " + property));
      QUALIFIED.forEach(
          (type, property) -> {
            var written = document.get("@graph").findValuesAsText("@type");
            written.removeIf(other -> !other.equals(type));
            var meant = counts.getOrDefault("http://www.w3.org/ns/prov#" + property, 0);
            if (written.size() != meant) {
              objections.add(meant + " of " + written.size() + " " + type + " are " + property);
            }
          });
      return objections;
    } catch (JsonLdError error) {
      return List.of(error.getCode() + ": " + error.getMessage());
    }
  }

  private static Document json(String text) {
    try {
      return JsonDocument.of(new StringReader(text));
    } catch (JsonLdError error) {
      throw new AssertionError(text, error);
    }
  }
}
