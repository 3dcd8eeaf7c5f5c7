package org.throughline.plan;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.Answer;

/** Operations that are made to hurt are refused at once. */
@QuarkusTest
class HugeOperationsTest {

  @Test
  void ten_thousand_levels() {
    tooLarge("{ story(slug: \"a\") " + "{ story ".repeat(10_000) + "}".repeat(10_000) + " }");
    tooLarge("{ " + "... { ".repeat(10_000) + "__typename" + " }".repeat(10_000) + " }");
    tooLarge("{ story(slug: " + "[".repeat(10_000) + "]".repeat(10_000) + ") { slug } }");
    tooLarge(
        "{ articles(filter: "
            + "{published: ".repeat(10_000)
            + "1"
            + "}".repeat(10_000)
            + ") { totalCount } }");
    tooLarge("query($a: " + "[".repeat(10_000) + "Int" + "]".repeat(10_000) + ") { __typename }");
  }

  @Test
  void a_hundred_thousand_digits() {
    var digits = "9".repeat(100_000);
    for (var number :
        new String[] {digits, "-" + digits, "0." + digits, "1e" + digits.substring(0, 9)}) {
      graphql("{ stories(first: %s) { totalCount } }".formatted(number))
          .hasError("VALIDATION_FAILED");
    }
    graphql("{ node(id: %s) { id } }".formatted(digits)).hasError("BAD_ID");
  }

  @Test
  void fifty_thousand_aliases() {
    tooLarge("{ " + many(50_000, "a%d: __typename") + " }");
  }

  @Test
  void fifty_thousand_variables() {
    tooLarge("query(" + many(50_000, "$a%d: Int") + ") { __typename }");
  }

  @Test
  void fields_that_overlap_many_times() {
    graphql("{ " + many(100, "story(slug: \"a\") { slug }") + " }").isData("story", null);
    graphql("{ " + many(101, "story(slug: \"a\") { slug }") + " }")
        .hasError("TOO_COMPLEX")
        .saying("more than 100 fields at the root");
    graphql("{ people { " + many(200, "nodes { ...F }") + " } } fragment F on Person { slug }")
        .hasSize("people", 1);
    graphql("{ people { " + many(201, "nodes { ...F }") + " } } fragment F on Person { slug }")
        .hasError("TOO_COMPLEX")
        .saying("the same field more than 200 times");
  }

  @Test
  void fragments_that_multiply() {
    var fragments =
        IntStream.range(0, 40)
            .mapToObj(i -> "fragment F%d on Query { ...F%d ...F%d }".formatted(i, i + 1, i + 1))
            .collect(Collectors.joining(" "));
    graphql("{ ...F0 } " + fragments + " fragment F40 on Query { people { totalCount } }")
        .hasSize("people", 1);
  }

  @Test
  void fragments_that_form_a_long_chain() {
    var chain =
        "{ ...F0 } "
            + IntStream.range(0, 1_000)
                .mapToObj(i -> "fragment F%d on Query { ...F%d }".formatted(i, i + 1))
                .collect(Collectors.joining(" "))
            + " fragment F1000 on Query { __typename }";
    assertTimeout(Duration.ofSeconds(5), () -> graphql(chain))
        .hasError("DOCUMENT_TOO_LARGE")
        .saying("more than 200 fragments");
  }

  @Test
  void fragments_that_go_in_circles() {
    graphql("{ ...F } fragment F on Query { ...F }")
        .hasError("VALIDATION_FAILED")
        .saying("Fragment cycles not allowed");
    graphql(
            "{ ...F } fragment F on Query { ...G } fragment G on Query { people { totalCount } ...F"
                + " }")
        .hasError("VALIDATION_FAILED");
    graphql(
            "{ story(slug: \"a\") { ...F } } fragment F on Story { articles { nodes { story { ...F"
                + " } } } }")
        .hasError("VALIDATION_FAILED");
  }

  @Test
  void the_longest_text_that_is_read() {
    var text = "é".repeat(400_000);
    graphql("query($a: String!) { story(slug: $a) { slug } person(name: $a) { slug } }", "a", text)
        .isData("story", null);
    graphql("query($a: String) { people(filter: {name: $a}) { totalCount } }", "a", text)
        .isData("people.totalCount", 0);
  }

  @Test
  void the_limit_that_a_document_exceeds_is_named() {
    tooLarge("{ __typename } #" + "a".repeat(200_000))
        .saying("The document is too long: 200000 characters at most.");
    tooLarge("{ " + many(8_000, "a: b") + " }")
        .saying("15000 words and signs at most, and 200000 blanks and commas.");
    tooLarge("{ story(slug: \"a\") " + "{ story ".repeat(170) + "}".repeat(170) + " }")
        .saying("500 rules of the grammar at most, three to a level of fields.");
  }

  private static Answer tooLarge(String operation) {
    var answer = graphql(operation).hasStatus(400).saying("The document is too ");
    assertTrue(Set.of("DOCUMENT_TOO_LARGE", "TOO_DEEP").contains(answer.code()), answer::toString);
    return answer.hasError(answer.code());
  }

  private static String many(int count, String each) {
    return IntStream.range(0, count).mapToObj(each::formatted).collect(Collectors.joining(" "));
  }
}
