package org.throughline.plan;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an argument does not take is said before anything is read. */
@QuarkusTest
class BadArgumentsTest {

  private static final String SOME_ID = "019ab4d2-0000-7000-8000-000000000000";

  @Test
  void an_object_that_is_not_there_is_null() {
    graphql("{ story(slug: \"nothing\") { slug } }").isData("{\"story\": null}");
    graphql("{ story(slug: \"story_%s\") { slug } }".formatted(SOME_ID))
        .isData("{\"story\": null}");
    graphql("{ story(slug: \"story_x\") { slug } }").isData("{\"story\": null}");
    graphql("{ story(slug: \"\") { slug } person(name: \"\") { slug } }")
        .isData("{\"story\": null, \"person\": null}");
  }

  @Test
  void an_id_of_another_type_is_refused() {
    graphql("{ story(slug: \"person_%s\") { slug } }".formatted(SOME_ID))
        .hasError("BAD_ID")
        .at("story")
        .in(1, 3)
        .saying("is not the id of a Story");
    graphql("{\n  a: stories(filter: {person: \"story_%s\"}) { totalCount } }".formatted(SOME_ID))
        .hasError("BAD_ID")
        .at("a")
        .in(2, 3)
        .saying("`filter.person`");
    graphql("{ events(filter: {participant: \"article_%s\"}) { totalCount } }".formatted(SOME_ID))
        .hasError("BAD_ID")
        .saying("is not the id of a Party");
    graphql("{ events(filter: {participant: \"source_%s\"}) { totalCount } }".formatted(SOME_ID))
        .isData("events.totalCount", 0);
  }

  @ParameterizedTest
  @CsvSource({
    "first: 0, `first` takes 1 to 100; 0 is given.",
    "first: -1, `first` takes 1 to 100; -1 is given.",
    "first: 101, `first` takes 1 to 100; 101 is given.",
    "last: 0, `last` takes 1 to 100; 0 is given.",
    "last: 101, `last` takes 1 to 100; 101 is given.",
    "first: 2147483647, `first` takes 1 to 100; 2147483647 is given.",
    "'first: 1, last: 1', '`first` and `last` exclude each other; give one of them.'"
  })
  void a_page_has_one_to_a_hundred_objects(String arguments, String words) {
    graphql("{ story(slug: \"x\") { a: articles(%s) { nodes { slug } } } }".formatted(arguments))
        .hasError("BAD_PAGE")
        .at("story.a")
        .in(1, 22)
        .saying(words);
  }

  @Test
  void an_error_below_an_edge_says_so() {
    graphql("{ people { e: edges { n: node { articles(first: 0) { totalCount } } } } }")
        .hasError("BAD_PAGE")
        .at("people.e.n.articles");
    graphql("{ people { nodes { ... on Person { articles(first: 0) { totalCount } } } } }")
        .hasError("BAD_PAGE")
        .at("people.nodes.articles");
  }

  @Test
  void a_person_has_a_slug_or_a_name() {
    graphql("{ person { slug } }")
        .hasError("BAD_ARGUMENT")
        .at("person")
        .saying("exactly one of slug, name; 0 are given");
    graphql("{ person(slug: \"a\", name: \"b\") { slug } }")
        .hasError("BAD_ARGUMENT")
        .at("person")
        .saying("2 are given");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-31",
        "2025-2-3",
        "0000-01-01",
        "-0001-01-01",
        "+10000-01-01",
        "+999999999-12-31",
        "2025-08-18T00:00:00Z",
        "infinity",
        "today",
        "",
        " 2025-08-18"
      })
  void a_day_is_a_day_of_the_calendar(String day) {
    graphql("{ events(filter: {date: {from: \"%s\"}}) { totalCount } }".formatted(day))
        .hasError("VALIDATION_FAILED")
        .saying("is no Date");
    graphql("query($day: Date) { people { nodes { roles(asOf: $day) { title } } } }", "day", day)
        .hasError("BAD_VARIABLE")
        .in(1, 7)
        .saying("'%s' is no Date".formatted(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "9999-12-31", "2024-02-29"})
  void a_day_may_be_long_ago_or_far_away(String day) {
    graphql(
            """
            query($day: Date) {
              events(filter: {date: {from: $day, to: "%s"}}) { totalCount }
              stories(filter: {updated: {from: $day, to: $day}}) { totalCount } }\
            """
                .formatted(day),
            "day",
            day)
        .isData("stories.totalCount", 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "1.0",
        "\"1\"",
        "true",
        "[1]",
        "{a: 1}",
        "ONE",
        "2147483648",
        "-2147483649",
        "1e2"
      })
  void a_number_is_a_whole_number_of_32_bits(String first) {
    graphql("{\n stories(first: %s) { totalCount } }".formatted(first))
        .hasError("VALIDATION_FAILED")
        .in(2, 10)
        .saying("argument 'first'");
  }

  @Test
  void a_number_in_a_variable_is_one_too() {
    var operation = "query($first: Int) { stories(first: $first) { totalCount } }";
    for (Object wrong :
        List.of(
            1.5,
            "1",
            true,
            List.of(1),
            Map.of("a", 1),
            2147483648L,
            new BigInteger("9".repeat(900)),
            1e300)) {
      graphql(operation, "first", wrong)
          .hasError("BAD_VARIABLE")
          .in(1, 7)
          .saying("Variable 'first'");
    }
  }

  @Test
  void a_text_is_a_text() {
    for (var wrong : List.of("1", "true", "[\"a\"]", "{a: 1}", "a")) {
      graphql("{ story(slug: %s) { slug } }".formatted(wrong))
          .hasError("VALIDATION_FAILED")
          .in(1, 9)
          .saying("argument 'slug'");
    }
    for (Object wrong : List.of(1, true, List.of("a"), Map.of("a", 1))) {
      graphql("query($slug: String!) { story(slug: $slug) { slug } }", "slug", wrong)
          .hasError("BAD_VARIABLE")
          .saying("Variable 'slug'");
    }
  }

  @Test
  void an_input_object_is_an_object() {
    for (var wrong :
        List.of("1", "\"a\"", "[]", "[[]]", "{story: 1}", "{published: \"2025-08-18\"}")) {
      graphql("{ articles(filter: %s) { totalCount } }".formatted(wrong))
          .hasError("VALIDATION_FAILED");
    }
    for (Object wrong : List.of(1, "a", List.of(), Map.of("story", 1), Map.of("published", "a"))) {
      graphql(
              "query($filter: ArticleFilter) { articles(filter: $filter) { totalCount } }",
              "filter",
              wrong)
          .hasError("BAD_VARIABLE")
          .in(1, 7);
    }
  }

  @Test
  void what_is_required_is_given() {
    graphql("{ story { slug } }")
        .hasError("VALIDATION_FAILED")
        .in(1, 3)
        .saying("Field 'story' needs its argument 'slug'");
    graphql("{ story(slug: null) { slug } }").hasError("VALIDATION_FAILED").saying("'slug'");
    graphql("query($slug: String!) { story(slug: $slug) { slug } }")
        .hasError("BAD_VARIABLE")
        .in(1, 7)
        .saying("'slug'");
    graphql("query($slug: String!) { story(slug: $slug) { slug } }", "slug", null)
        .hasError("BAD_VARIABLE");
    graphql("query($slug: String = \"a\") { x: story(slug: $slug) { slug } }", "slug", null)
        .hasError("BAD_ARGUMENT")
        .at("x")
        .in(1, 30);
    graphql("query($slug: String) { story(slug: $slug) { slug } }").hasError("VALIDATION_FAILED");
    graphql(
            "query($field: StoryOrderField = ARTICLE_COUNT) { stories(orderBy: {field: $field}) {"
                + " totalCount } }",
            "field",
            null)
        .hasError("BAD_ARGUMENT")
        .at("stories");
    graphql(
            "query($kinds: [DiscrepancyKind!]) { story(slug: \"a\") { discrepancies(kinds: $kinds)"
                + " { totalCount } } }",
            "kinds",
            java.util.Arrays.asList("COUNT", null))
        .hasError("BAD_VARIABLE");
  }
}
