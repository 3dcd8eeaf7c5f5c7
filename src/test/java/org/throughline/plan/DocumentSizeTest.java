package org.throughline.plan;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** Each limit of a document is kept at its last number and holds at the next. */
@QuarkusTest
class DocumentSizeTest extends WorldTest {

  private static final String TWO_LEVELS = "articles(first: 1) { totalCount }";
  private static final String THREE_LEVELS = "articles(first: 1) { nodes { slug } }";

  @Test
  void sixty_levels_of_fields() {
    graphql("{ story(slug: \"a\") { " + deep(19, TWO_LEVELS) + " } }").isData("story", null);
    graphql("{ story(slug: \"a\") { " + deep(19, THREE_LEVELS) + " } }")
        .hasError("TOO_DEEP")
        .saying("more than 60 levels");
  }

  @Test
  void levels_are_counted_through_fragments_wherever_they_are_spread() {
    var spread =
        "{ a: story(slug: \"a\") { ...F } b: story(slug: \"a\") { "
            + deep(16, "...F")
            + " } } fragment F on Story { ";
    graphql(spread + deep(3, TWO_LEVELS) + " }").isData("a", null);
    graphql(spread + deep(3, THREE_LEVELS) + " }").hasError("TOO_DEEP");
  }

  @Test
  void a_hundred_fields_at_the_root_also_in_fragments() {
    graphql("{ " + many(100, "a%d: people { totalCount }") + " }").hasSize("a99", 1);
    graphql("{ " + many(101, "a%d: people { totalCount }") + " }")
        .hasError("TOO_COMPLEX")
        .saying("more than 100 fields at the root");
    graphql(
            "{ ...F ...G } fragment F on Query { %s } fragment G on Query { %s }"
                .formatted(
                    many(60, "a%d: people { totalCount }"), many(60, "b%d: people { totalCount }")))
        .hasError("TOO_COMPLEX")
        .saying("more than 100 fields at the root");
  }

  @Test
  void five_hundred_aliases() {
    var people = "{ people { nodes { %s } edges { node { %s } } pageInfo { %s } } }";
    graphql(
            people.formatted(
                many(200, "a%d: slug"), many(200, "a%d: slug"), many(100, "a%d: endCursor")))
        .hasSize("people", 3);
    graphql(
            people.formatted(
                many(200, "a%d: slug"), many(200, "a%d: slug"), many(101, "a%d: endCursor")))
        .hasError("TOO_COMPLEX")
        .saying("more than 500 aliases");
  }

  @Test
  void two_hundred_directives() {
    var fields = "{ people { totalCount %s } }";
    graphql(fields.formatted(many(20, "... @skip(if: false) { totalCount }"))).hasSize("people", 1);
    graphql(fields.formatted("@skip(if: false) ".repeat(201)))
        .hasError("DOCUMENT_TOO_LARGE")
        .saying("more than 200 directives");
    graphql(
            "query { people { totalCount } ...F } fragment F on Query "
                + "@a ".repeat(201)
                + "{ a }")
        .hasError("DOCUMENT_TOO_LARGE");
  }

  @Test
  void a_thousand_items_of_a_list_wherever_it_stands() {
    var literal = "{ nodes(ids: [%s]) { id } }";
    graphql(literal.formatted("\"a\" ".repeat(1_000))).hasError("BAD_ARGUMENT");
    graphql(literal.formatted("\"a\" ".repeat(1_001)))
        .hasError("VALUE_TOO_LARGE")
        .saying("more than 1000 items");
    graphql(
            "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
            "ids",
            Collections.nCopies(1_001, "a"))
        .hasError("VALUE_TOO_LARGE");
    graphql("query($ids: [ID!]! = [%s]) { nodes(ids: $ids) { id } }".formatted("1 ".repeat(1_001)))
        .hasError("VALUE_TOO_LARGE");
  }

  @Test
  void thirty_levels_of_a_value() {
    graphql("{ nodes(ids: %s) { id } }".formatted("[".repeat(31) + "]".repeat(31)))
        .hasError("VALUE_TOO_LARGE")
        .saying("more than 30 levels");
    Object value = List.of();
    for (var i = 0; i < 30; i++) {
      value = List.of(value);
    }
    graphql("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", "ids", value)
        .hasError("VALUE_TOO_LARGE")
        .saying("more than 30 levels");
  }

  /** Within as many times three levels. */
  private static String deep(int times, String innermost) {
    return "articles(first: 1) { nodes { story { ".repeat(times)
        + innermost
        + " } } }".repeat(times);
  }

  private static String many(int count, String each) {
    return IntStream.range(0, count).mapToObj(each::formatted).collect(Collectors.joining(" "));
  }
}
