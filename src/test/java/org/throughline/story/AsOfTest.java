package org.throughline.story;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;
import org.throughline.world.Article;
import org.throughline.world.Claim;
import org.throughline.world.Proposal;

/** What was known on a day, at any depth below the field that names it. */
@QuarkusTest
class AsOfTest extends WorldTest {

  private Article monday;
  private Article undated;
  private Article friday;
  private Claim early;
  private Claim late;
  private Proposal plan;

  @BeforeEach
  void three_articles() {
    monday = world.article("monday").published("2025-08-18");
    undated = world.article("undated").publishedBetween("2025-08-19", null);
    friday = world.article("friday").published("2025-08-22");
    early = world.claim("early");
    late = world.claim("late");
    world.report(monday, early).via("wsj");
    world.report(undated, early).via("reuters");
    world.report(friday, early).via("fox");
    world.report(friday, late);
    plan = world.proposal("plan").status("AGREED");
    world.report(undated, plan);
  }

  @Test
  void articles_are_known_certainly_possibly_or_not_yet() {
    counts("2025-08-17", 0, 0, 3);
    counts("2025-08-18", 1, 0, 2);
    counts("2025-08-20", 1, 1, 1);
    counts("2025-08-22", 2, 1, 0);
  }

  private static void counts(String day, int certain, int possible, int notYet) {
    graphql(
            "{ story(slug: \"a-story\", asOf: \"%s\") { asOfCounts { certain possible notYet } } }"
                .formatted(day))
        .isData(
            "story.asOfCounts", Map.of("certain", certain, "possible", possible, "notYet", notYet));
  }

  @Test
  void today_everything_on_record_is_known() {
    graphql(
            "{ story(slug: \"a-story\") { asOfCounts { certain possible notYet } articles { nodes { known } } } }")
        .isData("story.asOfCounts", Map.of("certain", 3, "possible", 0, "notYet", 0))
        .isData("story.articles.nodes.known", List.of("CERTAINLY", "CERTAINLY", "CERTAINLY"));
  }

  @Test
  void a_fact_is_known_as_well_as_the_first_article_that_reports_it() {
    graphql(
            """
            { story(slug: "a-story", asOf: "2025-08-20") {
                asOfFacts { certain possible notYet }
                claims { nodes { slug known } }
                proposals { nodes { slug known } } } }""")
        .isData(
            """
            {"story": {
              "asOfFacts": {"certain": 1, "possible": 1, "notYet": 1},
              "claims": {"nodes": [{"slug": "early", "known": "CERTAINLY"}]},
              "proposals": {"nodes": [{"slug": "plan", "known": "POSSIBLY"}]}}}""");
  }

  @Test
  void what_came_later_is_neither_listed_nor_counted_at_any_depth() {
    graphql(
            """
            { story(slug: "a-story", asOf: "2025-08-18") {
                newsroomCount
                articles { totalCount edges { node { slug } } pageInfo { hasNextPage } }
                claims { totalCount nodes {
                  reports(last: 5) { totalCount nodes { article { slug story { articles { totalCount } } } } } } } } }""")
        .isData(
            """
            {"story": {
              "newsroomCount": 1,
              "articles": {
                "totalCount": 1, "edges": [{"node": {"slug": "monday"}}], "pageInfo": {"hasNextPage": false}},
              "claims": {"totalCount": 1, "nodes": [{
                "reports": {"totalCount": 1, "nodes": [
                  {"article": {"slug": "monday", "story": {"articles": {"totalCount": 1}}}}]}}]}}}""")
        .inStatements(1);
  }

  @Test
  void what_nobody_had_reported_is_not_there() {
    var claim = "query($day: Date) { claim(slug: \"late\", asOf: $day) { slug } }";
    graphql(claim, "day", "2025-08-21").isData("claim", null);
    graphql(claim, "day", "2025-08-22").isData("claim.slug", "late");
    graphql(claim, "day", null).isData("claim.slug", "late");
    graphql(claim).isData("claim.slug", "late");
    graphql("{ proposal(slug: \"plan\", asOf: \"2025-08-18\") { slug } }").isData("proposal", null);
  }

  @Test
  void support_grows_with_the_days() {
    support("2025-08-18", 1, "wsj");
    support("2025-08-21", 2, "wsj", "reuters");
    support("2025-08-22", 3, "wsj", "reuters", "fox");
  }

  private static void support(String day, int articles, String... origins) {
    var answer =
        graphql(
            """
            { claim(slug: "early", asOf: "%s") {
                corroboration { articleCount origins { party { ... on Source { slug } } } explanation }
                certaintyLadder { article { slug } } } }"""
                .formatted(day));
    answer
        .isData("claim.corroboration.articleCount", articles)
        .isData("claim.corroboration.origins.party.slug", List.of(origins))
        .hasSize("claim.certaintyLadder", articles);
  }

  @Test
  void a_proposal_has_the_status_it_had() {
    world.report(monday, plan);
    plan.became("UNDER_DISCUSSION", monday).became("AGREED", friday);
    var proposal =
        "query($day: Date) { proposal(slug: \"plan\", asOf: $day) { status statusHistory { status } } }";
    graphql(proposal, "day", "2025-08-18")
        .isData("proposal.status", "UNDER_DISCUSSION")
        .isData("proposal.statusHistory.status", List.of("UNDER_DISCUSSION"));
    graphql(proposal, "day", "2025-08-22").isData("proposal.status", "AGREED");
    graphql(proposal).isData("proposal.status", "AGREED");
  }

  @Test
  void an_event_that_was_still_to_come_is_planned() {
    var talks = world.event("summit").status("HELD").on("2025-08-20");
    world.report(monday, talks);
    var event = "query($day: Date) { event(slug: \"summit\", asOf: $day) { status } }";
    graphql(event, "day", "2025-08-19").isData("event.status", "PLANNED");
    graphql(event, "day", "2025-08-20").isData("event.status", "HELD");
  }

  @Test
  void positions_begin_when_they_were_taken_and_reported() {
    world.report(undated, plan.element("troops"));
    var taken = plan.position(world.organization("France"), "SUPPORTS").since("2025-08-21");
    world.report(undated, taken.claim());
    var positions =
        "query($day: Date) { proposal(slug: \"plan\", asOf: $day) { positions { totalCount } elements { key } } }";
    graphql(positions, "day", "2025-08-20").isData("proposal.positions.totalCount", 0);
    graphql(positions, "day", "2025-08-21")
        .isData("proposal.positions.totalCount", 1)
        .isData("proposal.elements.key", List.of("troops"));
  }

  @Test
  void offices_are_those_of_the_day_and_a_nearer_day_counts_more() {
    var person = world.person("Ann");
    world.aStory().about(person);
    person.holds("Mayor", world.organization("Town")).since("2020-01-01").until("2024-12-31");
    person.holds("Minister", world.organization("Land")).since("2025-01-01");
    graphql(
            """
            { story(slug: "a-story", asOf: "2025-08-18") {
                people { nodes { now: roles { title } then: roles(asOf: "2021-06-01") { title } } } } }""")
        .isData(
            """
            {"story": {"people": {"nodes": [
              {"now": [{"title": "Minister"}], "then": [{"title": "Mayor"}]}]}}}""");
  }

  @Test
  void each_field_has_its_own_day() {
    graphql(
            """
            query($day: Date!) {
              a: story(slug: "a-story", asOf: $day) { articles { totalCount } }
              b: story(slug: "a-story", asOf: "2025-08-22") { articles { totalCount } }
              c: story(slug: "a-story") { articles { totalCount } } }""",
            "day",
            "2025-08-18")
        .isData("a.articles.totalCount", 1)
        .isData("b.articles.totalCount", 3)
        .isData("c.articles.totalCount", 3)
        .inStatements(1);
  }

  @Test
  void differences_need_two_sides_that_were_out() {
    world.discrepancy("When").side("early", monday).side("late", friday);
    var differences =
        "query($day: Date) { story(slug: \"a-story\", asOf: $day) { discrepancies { totalCount nodes { sides { value } } } } }";
    graphql(differences, "day", "2025-08-21").isData("story.discrepancies.totalCount", 0);
    graphql(differences, "day", "2025-08-22")
        .isData("story.discrepancies.nodes.0.sides.value", List.of("early", "late"));
  }

  @Test
  void a_day_that_is_no_day_is_refused() {
    graphql("{ story(slug: \"a-story\", asOf: \"yesterday\") { slug } }")
        .hasError("VALIDATION_FAILED");
    graphql(
            "query($day: Date) { story(slug: \"a-story\", asOf: $day) { slug } }",
            "day",
            "2025-02-30")
        .hasError("BAD_VARIABLE");
  }
}
