package org.throughline.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.throughline.GraphQL.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;
import org.throughline.world.Article;
import org.throughline.world.Element;
import org.throughline.world.Proposal;

/** Which article of a story reports which element of a proposal. */
@QuarkusTest
class CoverageTest extends WorldTest {

  private Proposal plan;
  private Element arms;
  private Element bases;
  private Element talks;
  private Article a;
  private Article b;

  @BeforeEach
  void a_plan_of_three_and_one_and_two_articles() {
    plan = world.proposal("plan");
    bases = plan.element("bases").inSet("three", 1);
    arms = plan.element("arms").inSet("three", 2);
    talks = plan.element("talks").inSet("three", 3);
    plan.element("alone");
    a = world.article("a");
    b = world.article("b");
  }

  @Test
  void a_row_for_each_element_and_a_cell_for_each_article_of_the_story() {
    world.article("elsewhere").inStory(world.story("another"));
    graphql(
            "{ proposal(slug: \"plan\") { coverage { cellCount reportedCount rows { element { key } cells { article { slug } state } } } } }")
        .isData(
            """
            {"proposal": {"coverage": {"cellCount": 8, "reportedCount": 0, "rows": [
              {"element": {"key": "bases"}, "cells": [
                {"article": {"slug": "a"}, "state": "ABSENT"}, {"article": {"slug": "b"}, "state": "ABSENT"}]},
              {"element": {"key": "arms"}, "cells": [
                {"article": {"slug": "a"}, "state": "ABSENT"}, {"article": {"slug": "b"}, "state": "ABSENT"}]},
              {"element": {"key": "talks"}, "cells": [
                {"article": {"slug": "a"}, "state": "ABSENT"}, {"article": {"slug": "b"}, "state": "ABSENT"}]},
              {"element": {"key": "alone"}, "cells": [
                {"article": {"slug": "a"}, "state": "ABSENT"}, {"article": {"slug": "b"}, "state": "ABSENT"}]}]}}}\
            """);
  }

  @Test
  void only_the_elements_of_a_set() {
    graphql("{ proposal(slug: \"plan\") { coverage(set: \"three\") { cellCount } } }")
        .isData("proposal.coverage.cellCount", 6);
    graphql(
            "{ proposal(slug: \"plan\") { coverage(set: \"none\") { cellCount rows { element { key } } } } }")
        .isData("proposal.coverage", Map.of("cellCount", 0, "rows", List.of()));
  }

  @Test
  void the_firmest_report_of_the_article_counts() {
    world.report(a, arms).via("daily").certainty("POSSIBLE").wording("guns").lines(9);
    world.report(a, arms).via("daily").certainty("WILL").wording("weapons").lines(4);
    world.report(a, arms).via("daily").certainty("WILL").wording("arms").lines(3);
    isCell("arms", 0, "REPORTED", "WILL", "arms");
    graphql("{ proposal(slug: \"plan\") { coverage { reportedCount } } }")
        .isData("proposal.coverage.reportedCount", 1);
  }

  @Test
  void an_element_that_only_could_be_one_is_partial() {
    world.report(a, arms).certainty("REPORTEDLY");
    world.report(b, arms).certainty("POSSIBLE");
    isCell("arms", 0, "REPORTED", "REPORTEDLY", null);
    isCell("arms", 1, "PARTIAL", "POSSIBLE", null);
    graphql("{ proposal(slug: \"plan\") { coverage { reportedCount } } }")
        .isData("proposal.coverage.reportedCount", 1);
  }

  @Test
  void a_note_tells_what_the_state_does_not() {
    for (var element : List.of(arms, bases, talks)) {
      world.report(a, element).via("daily").with("attribution", "EXPLICIT").lines(8);
    }
    world.report(a, bases).lines(22);
    world.report(a, talks).lines(22, 23);
    world.report(b, bases).certainty("SPECULATED");
    hasNote("arms", 0, "Not on line 22, where the article names 2 others of the set.");
    hasNote("bases", 0, null);
    hasNote("bases", 1, "Only as a guess. Credits nobody.");
    hasNote("talks", 1, null);
  }

  private static void isCell(
      String element, int article, String state, String certainty, String wording) {
    var cell = cell(element, article);
    assertEquals(state, cell.get("state").asText());
    assertEquals(certainty, cell.get("certainty").asText());
    assertEquals(wording, cell.get("wording").textValue());
  }

  private static void hasNote(String element, int article, String note) {
    assertEquals(note, cell(element, article).get("note").textValue());
  }

  private static JsonNode cell(String element, int article) {
    var row = List.of("bases", "arms", "talks", "alone").indexOf(element);
    return graphql(
            "{ proposal(slug: \"plan\") { coverage { rows { cells { state certainty wording note } } } } }")
        .inStatements(1)
        .data()
        .at("/proposal/coverage/rows/%d/cells/%d".formatted(row, article));
  }
}
