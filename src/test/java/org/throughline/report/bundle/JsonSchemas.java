package org.throughline.report.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import org.throughline.Json;
import org.throughline.Resources;

/** JSON Schemas on the class path, with formats such as dates and addresses enforced. */
final class JsonSchemas {

  private JsonSchemas() {}

  static JsonSchema read(VersionFlag version, String resource) {
    return JsonSchemaFactory.getInstance(version)
        .getSchema(
            Json.read(Resources.text(resource)),
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  static List<String> objections(JsonSchema schema, JsonNode document) {
    return schema.validate(document).stream().map(Object::toString).toList();
  }
}
