package org.throughline.report.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a document must be to be one of a format. */
interface Standard {

  /** What the standard objects to, in words; nothing for a document that is valid. */
  List<String> objections(JsonNode document);

  static Standard of(String format) {
    return switch (format) {
      case "PROV_JSONLD" -> new ProvJsonld();
      case "SCHEMA_ORG" -> new SchemaOrg();
      case "NINJS" -> new Ninjs();
      case "CSL_JSON" -> new CslJson();
      default -> throw new IllegalArgumentException(format);
    };
  }
}
