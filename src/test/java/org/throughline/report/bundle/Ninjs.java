package org.throughline.report.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;

/**
 * IPTC ninjs 3.0. Its JSON Schema is on no Maven repository, so this is not it: {@code
 * ninjs.schema.json} is written from the specification, has only those of its properties that
 * documents use, with the specification's types, and refuses all others as the specification does.
 */
final class Ninjs implements Standard {

  private static final JsonSchema SCHEMA =
      JsonSchemas.read(VersionFlag.V202012, "org/throughline/report/bundle/ninjs.schema.json");

  @Override
  public List<String> objections(JsonNode document) {
    return JsonSchemas.objections(SCHEMA, document);
  }
}
