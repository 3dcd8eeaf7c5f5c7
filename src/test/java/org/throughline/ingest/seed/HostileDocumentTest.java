package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.ingest.problem.Problems;
import org.throughline.ingest.seed.Document.Format;

/** Documents that are meant to hurt: each becomes a problem with a line, at once. */
class HostileDocumentTest {

  static Stream<Arguments> documents() {
    return Stream.of(
        yaml("a: &a [ha]\nb: &b [*a, *a]\nc: [*b, *b]", "NOT_YAML", 2),
        yaml("a: 1\nb: &b [*b]", "NOT_YAML", 2),
        yaml(
            "people:\n  a: !!java.net.URLClassLoader [[!!java.net.URL [\"http://x\"]]]",
            "NOT_YAML",
            2),
        yaml("people:\n  a: !<tag:yaml.org,2002:js/function> f", "NOT_YAML", 2),
        yaml("people:\n" + "[".repeat(10_000), "NOT_YAML", 2),
        yaml("people:\n" + "{a: ".repeat(10_000), "NOT_YAML", 2),
        yaml("people:\n" + "- ".repeat(10_000), "NOT_YAML", 2),
        yaml("people:\n" + "? ".repeat(10_000), "NOT_YAML", 2),
        yaml("people: " + "a".repeat(20_000_000), "TOO_LONG", 1),
        yaml("people:\n  [" + "1,".repeat(5_000_000) + "]", "NOT_YAML", 2),
        json("{\"people\":\n [" + "1,".repeat(5_000_000) + "1]}", "NOT_JSON", 2),
        yaml("people:\n  a: \ud800", "NOT_YAML", 2),
        yaml("people:\n  a: \u0000", "NOT_YAML", 2),
        yaml("people:\n  a: {name: \"\\0\"}", "BAD_TEXT", 2),
        yaml("people:\n  a: {name: \"\\ud800\"}", "BAD_TEXT", 2),
        yaml("people:\n  a: {name: \"\\UFFFFFFFF\"}", "NOT_YAML", 2),
        yaml("people:\n  a: {name: A}\n  a: {name: B}", "DUPLICATE_KEY", 3),
        yaml("people:\n\ta: {name: A}", "NOT_YAML", 2),
        yaml("people:\n  <<: {name: A}", "BAD_SLUG", 2),
        yaml("people:\n  ? [a]\n  : b", "WRONG_TYPE", 2),
        yaml("%YAML 3.0\n---\npeople: {}", "NOT_YAML", 1),
        yaml("a: 1\n--- \nb: 2", "NOT_YAML", 2),
        yaml("- people", "WRONG_TYPE", 1),
        yaml("", "NOT_YAML", 1),
        json("", "NOT_JSON", 1),
        json("{}{}", "NOT_JSON", 1),
        json("{\n\"people\": {,}}", "NOT_JSON", 2),
        json("{\"people\":\n" + "[".repeat(10_000), "NOT_JSON", 2),
        json("{\"people\":\n" + "{\"a\":".repeat(10_000), "NOT_JSON", 2),
        json("\"" + "a".repeat(20_000_000) + "\"", "TOO_LONG", 1),
        json("{\"people\": {\n\"a\": {\"name\": \"\\u0000\"}}}", "BAD_TEXT", 2),
        json("{\"people\": {\n\"a\": {\"name\": \"\\ud83d\"}}}", "BAD_TEXT", 2),
        json("{\"people\": {\n\"a\": {\"name\": \"\ud83d\"}}}", "BAD_TEXT", 2),
        json("{\"people\": {\n\"a\": {\"name\": \"a\nb\"}}}", "NOT_JSON", 2),
        json("{\"people\": {\n\"a\": {\"name\": 1" + "0".repeat(5_000) + "}}}", "NOT_JSON", 2),
        json("{\"people\": {\n\"a\": {\"name\": 1e999}}}", "WRONG_TYPE", 2),
        json(
            "{\"people\": {\n\"a\": {\"name\": \"A\"},\n\"a\": {\"name\": \"B\"}}}",
            "DUPLICATE_KEY",
            3),
        json("{\"people\":\nNaN}", "NOT_JSON", 2),
        json("{'people':\n1}", "NOT_JSON", 1),
        json("{\"people\": // no\n1}", "NOT_JSON", 1),
        json("[\"people\"]", "WRONG_TYPE", 1),
        json("{\"" + "p".repeat(1_000_000) + "\":\n1}", "NOT_JSON", 1));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void a_hostile_document_is_a_problem_with_a_line(Document document, String code, int line) {
    var problems = new Problems();
    DocumentDraft.read(document, problems);
    var first = problems.all().get(0);
    assertEquals(
        List.of(code, line), List.of(first.code().name(), first.at().line()), first::toString);
  }

  @Test
  void a_document_damaged_anywhere_is_read_or_refused() {
    var random = new Random(20250818);
    var noise = "{}[]:,-?!&*|>'\"%@`#\\ux0\t\n\u0000\ud83d ~<";
    for (var round = 0; round < 5_000; round++) {
      var text = new StringBuilder(round % 2 == 0 ? Town.PEOPLE : Town.BRIDGE);
      for (var damage = 0; damage < 1 + round % 5; damage++) {
        text.insert(random.nextInt(text.length()), noise.charAt(random.nextInt(noise.length())));
      }
      for (var format : Format.values()) {
        var problems = new Problems();
        DocumentDraft.read(new Document(text.toString(), format), problems);
        problems.all().forEach(problem -> assertTrue(problem.at().line() > 0, problem::toString));
      }
    }
  }

  @Test
  void a_million_problems_are_a_thousand_and_their_number() {
    var many = new StringBuilder("people:\n");
    for (var person = 0; person < 100_000; person++) {
      many.append("  a%d: {nam: A}\n".formatted(person));
    }
    var problems = new Problems();
    DocumentDraft.read(new Document(many.toString(), Format.YAML), problems);
    assertEquals(1_001, problems.all().size());
    assertEquals("and 199,000 more", problems.all().get(1_000).wrong());
  }

  private static Arguments yaml(String text, String code, int line) {
    return Arguments.of(new Document(text, Format.YAML), code, line);
  }

  private static Arguments json(String text, String code, int line) {
    return Arguments.of(new Document(text, Format.JSON), code, line);
  }
}
