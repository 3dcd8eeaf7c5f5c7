package org.throughline.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.throughline.Json;
import org.throughline.problem.ErrorCode;

/** What came back for something that was made to hurt. */
record Reply(int status, String body) {

  /** What only those see who run the service: its classes, its statements, its traces. */
  private static final Pattern INTERNAL =
      Pattern.compile(
          "\\b(java|javax|jakarta|org|io|graphql|com)\\.[a-z0-9]+\\.[a-zA-Z]"
              + "|[a-z](Exception|Error)\\b|\\tat |SQLSTATE|SQL \\[|ERROR: |PSQL|\\bpg_(catalog|class|toast)"
              + "|\\brelation \"|violates|constraint|(?i)\\bselect .+ from\\b|_(fk|pkey|key|check)\\b");

  /**
   * Answered, or refused in words of our own.
   *
   * @param sent what an answer may repeat
   */
  Reply harmless(String sent) {
    assertTrue(status == 200 || status / 100 == 4, this::toString);
    for (var message : Json.read(body).findValues("message")) {
      says(message.asText(), sent);
    }
    return this;
  }

  private void says(String message, String sent) {
    var own = sent.isEmpty() ? message : message.replace(sent, "");
    assertFalse(INTERNAL.matcher(own).find(), this::toString);
    assertFalse(own.isBlank(), this::toString);
  }

  Reply refused() {
    assertTrue(status / 100 == 4, this::toString);
    harmless("");
    ErrorCode.valueOf(code());
    return this;
  }

  Reply hasCode(String code) {
    assertEquals(code, code(), this::toString);
    return this;
  }

  String code() {
    return Json.at(json(), "errors.0.extensions.code").asText();
  }

  JsonNode json() {
    return Json.read(body);
  }

  /** The lines of the document that something is wrong with. */
  Set<Integer> lines() {
    var lines = new TreeSet<Integer>();
    json().path("errors").findValues("line").forEach(line -> lines.add(line.asInt()));
    return lines;
  }

  @Override
  public String toString() {
    return status + " " + body.substring(0, Math.min(2_000, body.length()));
  }
}
