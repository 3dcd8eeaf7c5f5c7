package org.throughline.plan;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** Values of arguments, wherever they come from. */
@QuarkusTest
class VariablesTest extends WorldTest {

  @BeforeEach
  void some_events() {
    var talks = world.story("talks");
    world.event("a").inStory(talks).status("HELD").on("2025-08-15");
    world.event("b").inStory(talks).status("PROPOSED").on("2025-08-18");
    world.event("c").status("SPECULATED").on("2025-08-22");
  }

  private static final String BY_FILTER =
      "query($filter: EventFilter) { events(filter: $filter) { nodes { slug } } }";

  @Test
  void a_variable_is_a_whole_input_object() {
    graphql(BY_FILTER, "filter", Map.of("storySlug", "talks"))
        .isData("events.nodes.slug", List.of("a", "b"));
    graphql(BY_FILTER, "filter", Map.of("status", List.of("HELD", "SPECULATED")))
        .isData("events.nodes.slug", List.of("a", "c"));
    graphql(BY_FILTER, "filter", Map.of("date", Map.of("from", "2025-08-18")))
        .isData("events.nodes.slug", List.of("b", "c"));
    graphql(BY_FILTER, "filter", Map.of("date", Map.of("to", "2025-08-18"), "storySlug", "talks"))
        .isData("events.nodes.slug", List.of("a", "b"));
    graphql(BY_FILTER, "filter", Map.of()).isData("events.nodes.slug", List.of("a", "b", "c"));
    graphql(BY_FILTER, "filter", null).isData("events.nodes.slug", List.of("a", "b", "c"));
    graphql(BY_FILTER).isData("events.nodes.slug", List.of("a", "b", "c"));
  }

  @Test
  void null_inside_an_input_object_is_as_good_as_nothing() {
    graphql(BY_FILTER, "filter", Collections.singletonMap("storySlug", null))
        .isData("events.nodes.slug", List.of("a", "b", "c"));
    graphql(BY_FILTER, "filter", Map.of("date", Collections.singletonMap("from", null)))
        .isData("events.nodes.slug", List.of("a", "b", "c"));
    graphql(
            "{ events(filter: {storySlug: null, date: {from: null, to: null}, status: null}) {"
                + " totalCount } }")
        .isData("events.totalCount", 3);
  }

  @Test
  void a_variable_stands_inside_an_input_object() {
    var operation =
        """
        query($story: String, $from: Date, $status: [EventStatus!]) {
          events(filter: {storySlug: $story, date: {from: $from, to: "2025-08-20"}, status: $status}) {
            nodes { slug } } }\
        """;
    graphql(operation).isData("events.nodes.slug", List.of("a", "b"));
    graphql(operation, "from", "2025-08-16").isData("events.nodes.slug", List.of("b"));
    graphql(operation, "story", null, "from", null, "status", null)
        .isData("events.nodes.slug", List.of("a", "b"));
    graphql(operation, "story", "a-story").isData("events.nodes.slug", List.of());
    graphql(operation, "status", List.of("HELD")).isData("events.nodes.slug", List.of("a"));
    graphql(operation, "status", List.of()).isData("events.nodes.slug", List.of());
    graphql(operation, "status", "PROPOSED").isData("events.nodes.slug", List.of("b"));
  }

  @Test
  void a_variable_stands_inside_a_list() {
    var operation =
        """
        query($one: EventStatus!, $two: EventStatus! = HELD) {
          events(filter: {status: [$one, $two]}) { nodes { slug } } }\
        """;
    graphql(operation, "one", "PROPOSED").isData("events.nodes.slug", List.of("a", "b"));
    graphql(operation, "one", "PROPOSED", "two", "SPECULATED")
        .isData("events.nodes.slug", List.of("b", "c"));
    graphql(operation, "one", "HELD", "two", "HELD").isData("events.nodes.slug", List.of("a"));
  }

  /** A default lets a variable that may be null stand where null may not. */
  @Test
  void null_by_a_variable_inside_a_list_is_refused() {
    var claim = world.claim("They meet");
    var sources =
        """
        query($a: ID = "wsj") {
          claim(slug: "%s") { corroboration(excludeSources: ["x", $a]) { articleCount } } }\
        """
            .formatted(claim);
    graphql(sources).data();
    graphql(sources, "a", null)
        .hasError("BAD_ARGUMENT")
        .at("claim.corroboration")
        .saying("`excludeSources`: takes no null among its elements");
    graphql(
            "query($a: EventStatus = HELD) { events(filter: {status: [$a]}) { totalCount } }",
            "a",
            null)
        .hasError("BAD_ARGUMENT")
        .saying("`filter.status`");
    graphql("query($a: ID = \"x\") { nodes(ids: [$a]) { id } }", "a", null)
        .hasError("BAD_ARGUMENT");
  }

  @Test
  void one_value_is_a_list_of_one() {
    graphql("{ events(filter: {status: HELD}) { nodes { slug } } }")
        .isData("events.nodes.slug", List.of("a"));
  }

  @Test
  void a_default_counts_where_nothing_is_given_and_null_is_something() {
    var operation =
        """
        query($story: String = "talks", $first: Int = 1, $order: EventOrder = {direction: DESC}) {
          events(filter: {storySlug: $story}, first: $first, orderBy: $order) { nodes { slug } } }\
        """;
    graphql(operation).isData("events.nodes.slug", List.of("b"));
    graphql(operation, "story", null).isData("events.nodes.slug", List.of("c"));
    graphql(operation, "story", null, "first", null, "order", null)
        .isData("events.nodes.slug", List.of("a", "b", "c"));
    graphql(operation, "order", Map.of("field", "ADDED")).isData("events.nodes.slug", List.of("a"));
  }

  @Test
  void one_variable_serves_several_fields() {
    graphql(
            """
            query($slug: String!, $first: Int) {
              story(slug: $slug) { slug events(first: $first) { nodes { slug } } }
              events(filter: {storySlug: $slug}, first: $first) { nodes { slug } }
              event(slug: $slug) { slug } }\
            """,
            "slug",
            "talks",
            "first",
            1)
        .isData(
            """
            {"story": {"slug": "talks", "events": {"nodes": [{"slug": "a"}]}},
             "events": {"nodes": [{"slug": "a"}]}, "event": null}\
            """);
  }

  @Test
  void variables_reach_nested_fields_in_fragments() {
    world.person("Ann").holds("Mayor", null).since("2010-01-01").until("2014-12-31");
    graphql(
            """
            query($day: Date) { people { nodes { ...Then } } }
            fragment Then on Person { roles(asOf: $day) { title } }\
            """,
            "day",
            "2012-01-01")
        .isData("people.nodes.roles.title", List.of(List.of("Mayor")));
  }

  @Test
  void a_list_may_have_a_list_of_objects_as_its_argument() {
    world.discrepancy("one").ofKind("COUNT");
    world.discrepancy("two").ofKind("TENSE");
    var operation =
        """
        query($kinds: [DiscrepancyKind!]) {
          story(slug: "a-story") { discrepancies(kinds: $kinds) { totalCount nodes { slug } } } }\
        """;
    graphql(operation, "kinds", List.of("TENSE", "NAMING"))
        .isData("story.discrepancies.nodes.slug", List.of("two"));
    graphql(operation).isData("story.discrepancies.totalCount", 2);
  }
}
