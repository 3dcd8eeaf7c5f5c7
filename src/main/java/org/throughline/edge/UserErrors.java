package org.throughline.edge;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.throughline.write.UserError;

/** What a mutation refused, as the payload's row holds it. */
final class UserErrors {

  private UserErrors() {}

  static String json(List<UserError> errors) {
    var list = new JsonArray();
    errors.forEach(error -> list.add(json(error)));
    return list.encode();
  }

  private static JsonObject json(UserError error) {
    return new JsonObject()
        .put("field", error.field().isEmpty() ? null : new JsonArray(error.field()))
        .put("code", error.code())
        .put("message", error.message())
        .put("line", error.line().orElse(null));
  }
}
