package org.throughline.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.throughline.cache.SharedAnswer;

/**
 * A GraphQL response with {@code data}, on its way out.
 *
 * @param shared the same, where everybody gets it, so that it may be kept and shared
 * @param cacheControl how long by whom
 */
record Answer(Buffer body, Optional<SharedAnswer> shared, String cacheControl) {

  /** For whoever asked, and nobody's memory. */
  static final String PERSONAL = "private, no-store";

  /** Of a mutation, or of what only this caller sees. */
  static Answer personal(Buffer body) {
    return new Answer(body, Optional.empty(), PERSONAL);
  }

  static Answer shared(SharedAnswer answer, String cacheControl) {
    return new Answer(answer.body(), Optional.of(answer), cacheControl);
  }

  boolean isPublic() {
    return shared.isPresent();
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
