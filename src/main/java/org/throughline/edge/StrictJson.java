package org.throughline.edge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.jackson.JacksonCodec;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON as callers send it: to the letter, without the comments that Vert.x takes in its own. */
final class StrictJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private StrictJson() {}

  /**
   * @return an object or list of Vert.x', text, a number, a boolean or null
   * @throws DecodeException for anything else
   */
  static Object read(String json) {
    try {
      return JacksonCodec.fromParser(FACTORY.createParser(json), Object.class);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Where it stopped being JSON, for the end of a sentence. */
  static String place(DecodeException malformed) {
    return malformed.getCause() instanceof JsonProcessingException wrong
            && wrong.getLocation() != null
        ? " at line %d, column %d"
            .formatted(wrong.getLocation().getLineNr(), wrong.getLocation().getColumnNr())
        : "";
  }
}
