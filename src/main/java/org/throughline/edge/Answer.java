package org.throughline.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/**
 * A GraphQL response with {@code data}, on its way out.
 *
 * @param isPublic whether everybody gets the same, so that it may be kept and shared
 */
record Answer(Buffer body, boolean isPublic) {

  /** Of a mutation, or of what only this caller sees. */
  static Answer personal(Buffer body) {
    return new Answer(body, false);
  }

  /** The same with {@code extensions}, which only whoever asked for them gets. */
  Answer with(JsonObject extensions) {
    return personal(
        Buffer.buffer()
            .appendBuffer(body.slice(0, body.length() - 1))
            .appendString(",\"extensions\":")
            .appendBuffer(extensions.toBuffer())
            .appendString("}"));
  }
}
