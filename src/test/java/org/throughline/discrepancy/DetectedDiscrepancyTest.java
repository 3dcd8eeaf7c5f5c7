package org.throughline.discrepancy;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.Answer;
import org.throughline.WorldTest;
import org.throughline.world.Article;
import org.throughline.world.Claim;

/** Differences that nobody recorded. */
@QuarkusTest
class DetectedDiscrepancyTest extends WorldTest {

  private Article one;
  private Article other;
  private Claim claim;

  @BeforeEach
  void two_articles() {
    one = world.article("one");
    other = world.article("other");
    claim = world.claim("it rains");
  }

  private static Answer detected() {
    return graphql(
        """
        { story(slug: "a-story") { detectedDiscrepancies {
            nodes { kind subject { __typename } reason sides { value passages { article { slug } locators { line } } } } } } }""");
  }

  private static void nothingIsDetected() {
    detected().hasSize("story.detectedDiscrepancies.nodes", 0);
  }

  private static void isDetected(String json) {
    detected()
        .isData("{\"story\": {\"detectedDiscrepancies\": {\"nodes\": [%s]}}}".formatted(json));
  }

  @Test
  void articles_that_agree_do_not_differ() {
    world.report(one, claim);
    world.report(other, claim);
    nothingIsDetected();
  }

  @Test
  void certainty() {
    world.report(one, claim).certainty("WILL").lines(2);
    world.report(other, claim).certainty("POSSIBLE").lines(3);
    world.report(other, claim).certainty("UNCONFIRMED").lines(1);
    isDetected(
        """
        {"kind": "CERTAINTY", "subject": {"__typename": "Claim"},
         "reason": "Articles put it with different certainty, from WILL to POSSIBLE.",
         "sides": [
           {"value": "WILL", "passages": [{"article": {"slug": "one"}, "locators": [{"line": 2}]}]},
           {"value": "POSSIBLE", "passages": [{"article": {"slug": "other"}, "locators": [{"line": 3}]}]}]}""");
  }

  @Test
  void a_shade_of_certainty_is_no_difference() {
    world.report(one, claim).certainty("REPORTEDLY");
    world.report(other, claim).certainty("POSSIBLE");
    nothingIsDetected();
  }

  @Test
  void tense() {
    world.report(one, claim).certainty("ASSERTED");
    world.report(other, claim).certainty("EXPECTED");
    isDetected(
        """
        {"kind": "TENSE", "subject": {"__typename": "Claim"},
         "reason": "Some articles tell it as a fact, others as still to come.",
         "sides": [
           {"value": "As a fact", "passages": [{"article": {"slug": "one"}, "locators": [{"line": 1}]}]},
           {"value": "As to come", "passages": [{"article": {"slug": "other"}, "locators": [{"line": 1}]}]}]}""");
  }

  @Test
  void lost_attribution() {
    world.report(one, claim).via("WSJ").lines(4);
    world.report(one, claim).lines(7);
    world.report(other, claim).lines(5);
    isDetected(
        """
        {"kind": "ATTRIBUTION_LOST", "subject": {"__typename": "Claim"},
         "reason": "1 article credits somebody for it, 1 credits nobody.",
         "sides": [
           {"value": "Credits WSJ", "passages": [{"article": {"slug": "one"}, "locators": [{"line": 4}]}]},
           {"value": "Credits nobody", "passages": [{"article": {"slug": "other"}, "locators": [{"line": 5}]}]}]}""");
  }

  @Test
  void words() {
    world.report(one, claim).wording("pours");
    world.report(other, claim).wording("Drizzles").lines(1);
    world.report(other, claim).wording("drizzles").lines(2);
    isDetected(
        """
        {"kind": "WORDING", "subject": {"__typename": "Claim"},
         "reason": "Articles put it in 2 ways.",
         "sides": [
           {"value": "pours", "passages": [{"article": {"slug": "one"}, "locators": [{"line": 1}]}]},
           {"value": "Drizzles", "passages": [
             {"article": {"slug": "other"}, "locators": [{"line": 1}]},
             {"article": {"slug": "other"}, "locators": [{"line": 2}]}]}]}""");
  }

  @Test
  void one_article_that_varies_its_words_differs_from_nobody() {
    world.report(one, claim).wording("pours");
    world.report(one, claim).wording("drizzles");
    world.report(other, claim);
    nothingIsDetected();
  }

  @Test
  void articles_that_vary_their_words_alike_do_not_differ() {
    for (var article : List.of(one, other)) {
      world.report(article, claim).wording("pours").lines(1);
      world.report(article, claim).wording("drizzles").lines(2);
    }
    nothingIsDetected();
  }

  @Test
  void counts() {
    var talks = world.event("talks");
    world.report(one, talks);
    world.report(other, talks);
    talks.counted(one, "seven leaders", 7).counted(other, "several leaders", null);
    isDetected(
        """
        {"kind": "COUNT", "subject": {"__typename": "Event"},
         "reason": "Articles count those who take part in 2 ways.",
         "sides": [
           {"value": "seven leaders", "passages": [{"article": {"slug": "one"}, "locators": [{"line": 5}]}]},
           {"value": "several leaders", "passages": [{"article": {"slug": "other"}, "locators": [{"line": 5}]}]}]}""");
  }

  @Test
  void two_vague_counts_are_no_difference() {
    var talks = world.event("talks");
    world.report(one, talks);
    talks.counted(one, "some", null).counted(other, "several", null);
    nothingIsDetected();
  }

  @Test
  void spelling() {
    var zelensky = world.person("Volodymyr Zelensky").namedIn(one);
    zelensky.alsoKnownAs("Zelenskyy", other).alsoKnownAs("Volodymyr", other);
    world.aStory().about(zelensky);
    isDetected(
        """
        {"kind": "NAMING", "subject": {"__typename": "Person"},
         "reason": "Articles spell the name in 2 ways.",
         "sides": [
           {"value": "Volodymyr Zelensky", "passages": [{"article": {"slug": "one"}, "locators": [{"line": 1}]}]},
           {"value": "Zelenskyy", "passages": [{"article": {"slug": "other"}, "locators": [{"line": 1}]}]}]}""");
  }

  @Test
  void what_an_editor_recorded_is_not_detected_again() {
    world.report(one, claim).certainty("WILL");
    world.report(other, claim).certainty("POSSIBLE");
    var recorded = world.discrepancy("how firm").about(claim).side("firm", one).side("soft", other);
    recorded.ofKind("COUNT");
    detected().isData("story.detectedDiscrepancies.nodes.kind", List.of("CERTAINTY"));
    recorded.ofKind("CERTAINTY");
    nothingIsDetected();
  }

  @Test
  void one_difference_about_a_claim_and_an_element_on_the_same_lines_is_shown_once() {
    var element = world.proposal("plan").element("rain");
    for (var fact : List.of(claim, element)) {
      world.report(one, fact).certainty("WILL");
      world.report(other, fact).certainty("POSSIBLE");
    }
    detected().isData("story.detectedDiscrepancies.nodes.subject.__typename", List.of("Claim"));
    graphql("{ proposal(slug: \"plan\") { elements { detectedDiscrepancies { kind } } } }")
        .isData("proposal.elements.0.detectedDiscrepancies.kind", List.of("CERTAINTY"));
    graphql(
            "{ proposal(slug: \"plan\") { detectedDiscrepancies { kind subject { ... on ProposalElement { key } } } } }")
        .inStatements(1)
        .isData(
            "proposal.detectedDiscrepancies",
            List.of(Map.of("kind", "CERTAINTY", "subject", Map.of("key", "rain"))));
  }

  @Test
  void they_are_listed_page_by_page_and_by_kind() {
    world.report(one, claim).certainty("WILL").via("WSJ");
    world.report(other, claim).certainty("POSSIBLE");
    var page =
        """
        query($after: String) { story(slug: "a-story") { detectedDiscrepancies(first: 1, after: $after) {
          totalCount nodes { kind } pageInfo { hasNextPage endCursor } } } }""";
    var first = graphql(page);
    first.isData("story.detectedDiscrepancies.totalCount", 2);
    graphql(page, "after", first.get("story.detectedDiscrepancies.pageInfo.endCursor"))
        .isData("story.detectedDiscrepancies.nodes.kind", List.of("ATTRIBUTION_LOST"))
        .isData("story.detectedDiscrepancies.pageInfo.hasNextPage", false);
    graphql(
            "{ story(slug: \"a-story\") { detectedDiscrepancies(kinds: [ATTRIBUTION_LOST]) { nodes { kind } } } }")
        .isData("story.detectedDiscrepancies.nodes.kind", List.of("ATTRIBUTION_LOST"));
  }

  @Test
  void as_of_a_day_only_articles_of_that_day_differ() {
    one.published("2025-08-18");
    other.published("2025-08-20");
    world.report(one, claim).certainty("WILL");
    world.report(other, claim).certainty("POSSIBLE");
    var count =
        "query($day: Date) { story(slug: \"a-story\", asOf: $day) { detectedDiscrepancies { totalCount } } }";
    graphql(count, "day", "2025-08-19").isData("story.detectedDiscrepancies.totalCount", 0);
    graphql(count, "day", "2025-08-20").isData("story.detectedDiscrepancies.totalCount", 1);
  }
}
