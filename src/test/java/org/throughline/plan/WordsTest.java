package org.throughline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.Answer;

/** Errors are written for whoever has to mend the operation. */
@QuarkusTest
class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ storys { totalCount } } | 3 | Field 'storys' in type 'Query' is undefined | story",
        "{ story(slug: \"a\") { titel } } | 22 | Field 'titel' in type 'Story' is undefined |"
            + " title",
        "{ node(id: \"a\") { idd } } | 19 | Field 'idd' in type 'Node' is undefined | id",
        "{ stories { node { slug } } } | 13 | Field 'node' in type 'StoryConnection' is undefined |"
            + " nodes",
        "{ story(slag: \"a\", slug: \"b\") { slug } } | 9 | Unknown field argument 'slag' | slug",
        "{ node(id: \"a\") { ... on Story { articles(frist: 1) { totalCount } } } } | 43 | Unknown"
            + " field argument 'frist' | first",
        "{ ...F } fragment F on Query { story(slag: \"b\", slug: \"b\") { slug } } | 38 | Unknown"
            + " field argument 'slag' | slug",
        "{ stories(filter: {langage: \"en\"}) { totalCount } } | 11 | contains a field not in"
            + " 'StoryFilter': 'langage' | language",
        "{ stories(orderBy: {field: ARTICLECOUNT}) { totalCount } } | 11 | 'ARTICLECOUNT' |"
            + " ARTICLE_COUNT",
        "{ events(filter: {status: [HELD, HOLD]}) { totalCount } } | 10 | 'HOLD' | HELD",
        "{ node(id: \"a\") { ... on Storie { slug } } } | 26 | Unknown type 'Storie' | Story",
        "query($f: StoryFiler) { stories(filter: $f) { totalCount } } | 11 | Unknown type"
            + " 'StoryFiler' | StoryFilter"
      })
  void the_nearest_right_name_is_offered(String operation, int column, String words, String name) {
    var answer = graphql(operation).hasError("VALIDATION_FAILED").in(1, column).saying(words);
    assertTrue(
        answer.message().endsWith(" - did you mean '%s'?".formatted(name)), answer.message());
  }

  @Test
  void the_nearest_right_name_is_offered_for_a_variable_too() {
    graphql(
            "query($d: Direction!) { stories(orderBy: {direction: $d}) { totalCount } }",
            "d",
            "DECS")
        .hasError("BAD_VARIABLE")
        .in(1, 7)
        .saying("'DECS' is no Direction - did you mean 'DESC'?");
    var operation = "query($f: EventFilter) { events(filter: $f) { totalCount } }";
    graphql(operation, "f", Map.of("status", List.of("HELD", "PLANED")))
        .hasError("BAD_VARIABLE")
        .saying("'PLANED' is no EventStatus - did you mean 'PLANNED'?");
    graphql(operation, "f", Map.of("storry", "talks"))
        .hasError("BAD_VARIABLE")
        .saying("'EventFilter' - did you mean 'story'?");
    graphql(operation, "f", Map.of("date", Map.of("form", "2025-08-18")))
        .hasError("BAD_VARIABLE")
        .saying("did you mean 'from'?");
  }

  @Test
  void the_values_of_an_enum_are_listed_where_none_is_near() {
    var values = " is no Direction - one of ASC, DESC";
    said("{ stories(orderBy: {direction: UPWARDS}) { totalCount } }")
        .saying("argument 'orderBy.direction': 'UPWARDS'" + values);
    said("{ stories(orderBy: {direction: \"DESC\"}) { totalCount } }")
        .saying(" - one of ASC, DESC, without quotation marks");
    graphql(
            "query($d: Direction!) { stories(orderBy: {direction: $d}) { totalCount } }",
            "d",
            "UPWARDS")
        .hasError("BAD_VARIABLE")
        .saying("Variable 'd' has an invalid value: 'UPWARDS'" + values);
  }

  @Test
  void a_value_in_another_form_is_shown_the_right_one() {
    var words = "'18.08.2025' is no Date; write 2025-08-18";
    said("{ events(filter: {date: {from: \"18.08.2025\"}}) { totalCount } }")
        .saying("argument 'filter.date.from': " + words);
    graphql(
            "query($d: Date) { events(filter: {date: {from: $d}}) { totalCount } }",
            "d",
            "18.08.2025")
        .hasError("BAD_VARIABLE")
        .saying(words);
  }

  @Test
  void what_is_missing_is_named_with_its_place() {
    said("{ story { slug } }").in(1, 3).saying("Field 'story' needs its argument 'slug'");
    said("{ x: story { slug } }").in(1, 3).saying("Field 'story' needs its argument 'slug'");
    graphql("query($s: String!) { story(slug: $s) { slug } }")
        .hasError("BAD_VARIABLE")
        .saying("Variable 's' of type 'String!' is required.");
    graphql("query($s: String = \"a\") { story(slug: $s) { slug } }", "s", null)
        .hasError("BAD_ARGUMENT")
        .saying("Argument 'slug' of type 'String!' is required.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ story(slug: a-guarantee) { slug } } | Unexpected character at '-g' at line 1 column 16;"
            + " text stands in quotation marks.",
        "{ story(slug: \"a) { slug } } | The text that begins with '\"a) { slug } }' at line 1"
            + " column 15 does not end.",
        "{ story(slug: ) { slug } } | Unexpected ')' at line 1 column 15.",
        "{ story { slug } | The document ends at line 1 column 17, where more must follow: a brace"
            + " may be missing.",
        "{ story { slug } } } | Unexpected '}' at line 1 column 20."
      })
  void what_cannot_be_read_is_shown(String document, String words) {
    assertEquals(words, graphql(document).hasError("SYNTAX_ERROR").message());
  }

  private static Answer said(String operation) {
    return graphql(operation).hasError("VALIDATION_FAILED");
  }

  @Test
  void nothing_is_offered_where_nothing_is_near() {
    assertEquals(
        "Field 'xyzzyxyzzy' in type 'Story' is undefined",
        graphql("{ story(slug: \"a\") { xyzzyxyzzy } }").hasError("VALIDATION_FAILED").message());
  }

  @Test
  void all_that_is_wrong_in_a_document_is_said_at_once() {
    var answer = graphql("{ story(slag: \"a\") { titel } storys { totalCount } }");
    assertEquals(4, answer.errors().size(), answer.toString());
  }

  @Test
  void words_are_not_those_of_the_implementation() {
    List<Answer> answers =
        List.of(
            graphql("{ stories(first: 1.5) { totalCount } }"),
            graphql("{ stories(first: [1, {a: \"b\"}]) { totalCount } }"),
            graphql("{ stories(filter: {language: 1}) { totalCount } }"),
            graphql("{ story(slug: 1) { slug } }"),
            graphql("{ node(id: 1.5) { id } }"),
            graphql("query($f: Int) { stories(first: $f) { totalCount } }", "f", 2147483648L),
            graphql("query($f: Int) { stories(first: $f) { totalCount } }", "f", List.of("a")),
            graphql("query($f: String!) { story(slug: $f) { slug } }", "f", Map.of("a", 1)),
            graphql("query($f: StoryFilter) { stories(filter: $f) { totalCount } }", "f", "a"),
            graphql("query($f: Boolean!) { stories { totalCount @skip(if: $f) } }", "f", "a"),
            graphql("query($f: String!) { story(slug: $f) { slug } }"),
            graphql(
                "query($k: [DiscrepancyKind!]) { story(slug: \"a\") { discrepancies(kinds: $k) {"
                    + " totalCount } } }",
                "k",
                Arrays.asList("COUNT", null)),
            graphql("{ story(slug: \"a\") { slug "),
            graphql("{ story(slug: a-b) { slug } }"),
            graphql("{ story(slug: \"a) { slug } }"),
            graphql("story"));
    for (var answer : answers) {
      answer.hasStatus(400);
      for (var word :
          List.of(
              "AST",
              "Value{",
              "Value'",
              "Integer'",
              "BigInteger",
              "Map",
              "java",
              "graphql",
              "Exception",
              "ANTLR",
              "token",
              "oerced")) {
        assertFalse(answer.message().contains(word), answer.message());
      }
    }
  }

  @Test
  void what_was_sent_is_quoted_in_short() {
    var much = "9".repeat(100_000);
    for (var answer :
        List.of(
            graphql("{ stories(first: %s) { totalCount } }".formatted(much)),
            graphql("{ story(slug: %s) { slug } }".formatted(much)),
            graphql("{ node(id: \"%s\") { id } }".formatted(much)),
            graphql("{ f%s }".formatted(much)),
            graphql("{ stories(orderBy: {field: F%s}) { totalCount } }".formatted(much)),
            graphql(
                "query($d: Date) { people { nodes { roles(asOf: $d) { title } } } }", "d", much),
            graphql(
                "query($d: Direction!) { stories(orderBy: {direction: $d}) { totalCount } }",
                "d",
                much),
            graphql("{ story(slug: \"\"\" %s".formatted(much)))) {
      assertTrue(answer.hasStatus(400).message().length() <= 501, answer.message());
      assertTrue(answer.message().contains("…"), answer.message());
    }
  }
}
