package org.throughline.report.bundle;

import static org.throughline.GraphQL.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.throughline.Json;

/** A document as a caller gets it. */
record Bundle(String mediaType, String etag, String document) {

  static final List<String> FORMATS = List.of("PROV_JSONLD", "SCHEMA_ORG", "NINJS", "CSL_JSON");

  static Bundle of(JsonNode answer) {
    return new Bundle(
        answer.get("mediaType").asText(),
        answer.get("etag").asText(),
        answer.get("document").asText());
  }

  /**
   * @param slug a claim's
   */
  static Bundle of(Object slug, String format) {
    var answer =
        graphql(
            "query($slug: String!, $format: BundleFormat!) { claim(slug: $slug) {"
                + " citationBundle(format: $format) { mediaType etag document } } }",
            "slug",
            slug.toString(),
            "format",
            format);
    return of(Json.at(answer.inStatements(1).data(), "claim.citationBundle"));
  }

  /** All four of a claim, by format, from one statement. */
  static Map<String, Bundle> all(Object slug) {
    var operation = new StringBuilder("query($slug: String!) { claim(slug: $slug) {");
    for (var format : FORMATS) {
      operation.append(" %1$s: citationBundle(format: %1$s) ".formatted(format));
      operation.append("{ mediaType etag document }");
    }
    var claim =
        graphql(operation + " } }", "slug", slug.toString()).inStatements(1).data().get("claim");
    var bundles = new LinkedHashMap<String, Bundle>();
    FORMATS.forEach(format -> bundles.put(format, of(claim.get(format))));
    return bundles;
  }

  JsonNode json() {
    return Json.read(document);
  }

  /** The nodes of a graph whose identifier ends like this. */
  List<JsonNode> nodes(String end) {
    return StreamSupport.stream(json().get("@graph").spliterator(), false)
        .filter(node -> node.path("@id").asText().endsWith(end))
        .toList();
  }
}
