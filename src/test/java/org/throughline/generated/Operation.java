package org.throughline.generated;

import java.util.Map;

/** An operation to try. */
record Operation(String text, Map<String, Object> variables) {

  @Override
  public String toString() {
    return text + "\n" + variables;
  }
}
