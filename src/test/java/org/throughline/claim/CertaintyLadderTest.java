package org.throughline.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;
import org.throughline.world.Claim;

/** How firmly each report puts a claim, and what it is compared with. */
@QuarkusTest
class CertaintyLadderTest extends WorldTest {

  private Claim claim;

  @BeforeEach
  void a_claim_to_be_reported() {
    claim = world.claim("it rains");
  }

  @Test
  void the_firmest_report_comes_first_then_article_by_article() {
    world.report(world.article("a"), claim).certainty("POSSIBLE");
    world.report(world.article("b"), claim).certainty("WILL").lines(7);
    world.report(world.article("c"), claim).certainty("ASSERTED");
    world.report(world.article("d"), claim).certainty("WILL").lines(2, 3);
    graphql(
            "{ claim(slug: \"it-rains\") { certaintyLadder { article { slug } certainty locators { line } } } }")
        .isData(
            """
            {"claim": {"certaintyLadder": [
              {"article": {"slug": "c"}, "certainty": "ASSERTED", "locators": [{"line": 1}]},
              {"article": {"slug": "b"}, "certainty": "WILL", "locators": [{"line": 7}]},
              {"article": {"slug": "d"}, "certainty": "WILL", "locators": [{"line": 2}, {"line": 3}]},
              {"article": {"slug": "a"}, "certainty": "POSSIBLE", "locators": [{"line": 1}]}]}}\
            """);
  }

  @Test
  void a_line_without_credit_repeats_the_line_before() {
    var article = world.article("a");
    world.report(article, claim).via("daily").certainty("EXPECTED").lines(14);
    world.report(article, claim).certainty("WILL").lines(22);
    isLadder("WILL HARDENED 14", "EXPECTED SAME nothing");
  }

  @Test
  void a_line_does_not_repeat_one_with_another_origin() {
    var article = world.article("a");
    world.report(article, claim).certainty("WILL").lines(3);
    world.report(article, claim).via("ann").certainty("EXPECTED").lines(4);
    world.report(article, claim).via("bea").certainty("POSSIBLE").lines(5);
    world.report(article, claim).via("agency", "ann").certainty("POSSIBLE").lines(6);
    isLadder(
        "WILL SAME nothing",
        "EXPECTED SAME nothing",
        "POSSIBLE SAME nothing",
        "POSSIBLE SOFTENED 4");
  }

  @Test
  void an_article_on_record_is_what_those_retell_that_credit_its_outlet() {
    var daily = world.source("Daily");
    var newsroom = world.newsroom("desk").with("basis", "STATED").of(daily);
    world
        .report(world.article("later").from(newsroom).published("2025-08-19"), claim)
        .certainty("ASSERTED")
        .lines(8);
    world
        .report(world.article("first").from(newsroom).published("2025-08-18"), claim)
        .certainty("EXPECTED")
        .lines(9);
    world
        .report(world.article("retelling"), claim)
        .via(daily)
        .via(world.person("Ann"))
        .certainty("WILL")
        .lines(3);
    isLadder("ASSERTED SAME nothing", "WILL HARDENED 9", "EXPECTED SAME nothing");
  }

  @Test
  void without_that_article_only_a_softer_retelling_of_the_same_origin_is_known_to_drift() {
    world.report(world.article("a"), claim).via("daily").certainty("WILL").lines(6);
    world.report(world.article("b"), claim).via("daily").certainty("POSSIBLE").lines(14);
    world.report(world.article("c"), claim).via("weekly").certainty("SPECULATED").lines(2);
    world.report(world.article("d"), claim).certainty("UNCONFIRMED").lines(2);
    isLadder(
        "WILL SAME nothing",
        "POSSIBLE SOFTENED 6",
        "SPECULATED SAME nothing",
        "UNCONFIRMED SAME nothing");
  }

  /**
   * @param steps certainty, drift and the line of the report it is compared with
   */
  private void isLadder(String... steps) {
    var answer =
        graphql(
                "{ claim(slug: \"it-rains\") { certaintyLadder { certainty drift comparedWith { locators { line } } } } }")
            .inStatements(1);
    var found = new ArrayList<String>();
    for (var step : answer.data().at("/claim/certaintyLadder")) {
      var line = step.at("/comparedWith/locators/0/line");
      found.add(
          "%s %s %s"
              .formatted(
                  step.get("certainty").asText(),
                  step.get("drift").asText(),
                  line.isMissingNode() ? "nothing" : line.asText()));
    }
    assertEquals(List.of(steps), found);
  }
}
