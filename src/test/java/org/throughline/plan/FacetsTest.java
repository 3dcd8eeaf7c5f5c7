package org.throughline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.throughline.GraphQL.asEditor;
import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.WorldTest;

/** How many of a list have a value that is often asked for is known without counting them. */
@QuarkusTest
class FacetsTest extends WorldTest {

  @Inject Documents documents;
  @Inject Plans plans;

  @ParameterizedTest
  @CsvSource({
    "stories, language: \"en\"",
    "articles, language: \"en\"",
    "statements, channel: INTERVIEW",
    "proposals, 'status: [AGREED, REJECTED]'",
    "events, status: [HELD]",
    "sources, kind: AGENCY",
    "organizations, kind: ALLIANCE"
  })
  void one_facet_alone_reads_what_is_kept(String list, String filter) {
    assertEquals(Set.of("row_count"), tables(list, filter));
  }

  @Test
  void with_anything_else_the_rows_are_counted() {
    assertEquals(
        Set.of("story"), tables("stories", "language: \"en\", updated: {from: \"2025-08-18\"}"));
    assertEquals(
        Set.of("article", "story", "redirect"),
        tables("articles", "language: \"en\", story: \"talks\""));
    assertEquals(Set.of("story"), tables("stories", "updated: {from: \"2025-08-18\"}"));
  }

  @Test
  void what_is_not_given_narrows_nothing_down() {
    assertEquals(Set.of("row_count"), tables("stories", ""));
    assertEquals(Set.of("row_count"), tables("stories", "language: null"));
    assertEquals(Set.of("story"), tables("stories", "language: null, updated: {}"));
  }

  @Test
  void of_one_value_of_several_and_of_none() {
    world.event("a");
    world.event("b").status("HELD");
    world.event("c").status("HELD");
    world.event("d").status("CANCELLED");
    counts("events", "status: HELD", 2);
    counts("events", "status: [HELD, CANCELLED]", 3);
    counts("events", "status: [HELD, HELD]", 2);
    counts("events", "status: SPECULATED", 0);
    counts("events", "status: []", 0);
    counts("events", "status: null", 4);
    counts("events", "status: [HELD], date: {from: \"2025-08-18\"}", 0);
    graphql(
            "query($status: [EventStatus!]) { events(filter: {status: $status}) { totalCount } }",
            "status",
            List.of("PLANNED", "CANCELLED"))
        .isData("events.totalCount", 2);
  }

  @Test
  void in_one_answer_each_list_by_its_own() {
    world.event("a").status("HELD");
    world.story("a");
    graphql(
            """
            {
              held: events(filter: {status: HELD}) { totalCount }
              cancelled: events(filter: {status: CANCELLED}) { totalCount }
              all: events { totalCount }
              stories(filter: {language: "uk"}) { totalCount }
            }""")
        .isData("held.totalCount", 1)
        .isData("cancelled.totalCount", 0)
        .isData("all.totalCount", 1)
        .isData("stories.totalCount", 0);
  }

  @Test
  void an_answer_that_is_kept_is_dropped_when_a_value_changes() {
    world.story("a");
    counts("stories", "language: \"en\"", 1);
    counts("stories", "language: \"uk\"", 0);
    counts("stories", "language: \"EN\"", 0);
    world.rows().run("update story set language = 'uk'");
    world.rows().commit();
    counts("stories", "language: \"en\"", 0);
    counts("stories", "language: \"uk\"", 1);
  }

  @Test
  void editors_find_drafts_among_them() {
    world.story("a");
    world.story("b");
    world.rows().run("update story set editorial_state = 'DRAFT' where slug = 'b'");
    world.rows().commit();
    counts("stories", "language: \"en\"", 1);
    asEditor(operation("stories", "language: \"en\"")).isData("stories.totalCount", 2);
  }

  private static void counts(String list, String filter, int count) {
    graphql(operation(list, filter)).isData(list + ".totalCount", count);
  }

  private static String operation(String list, String filter) {
    return "{ %s(filter: {%s}) { totalCount } }".formatted(list, filter);
  }

  /** Those that PostgreSQL reads to answer. */
  private Set<String> tables(String list, String filter) {
    var operation = operation(list, filter);
    var plan = plans.of(documents.operation(documents.of(operation), Optional.empty(), Map.of()));
    return Explained.of(world.rows(), plan.sql(), plan.values(Map.of())).tables();
  }
}
