package org.throughline.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;
import org.throughline.world.Claim;

/** Silences, dead citations, and reports without an origin. */
@QuarkusTest
class WhatIsMissingTest extends WorldTest {

  @Test
  void silence_is_to_decline_not_to_answer_and_not_to_confirm() {
    var evidence = world.claim("they were asked");
    for (var kind : List.of("DECLINED", "CONFIRMED", "NO_RESPONSE", "DENIED", "NOT_CONFIRMED")) {
      world.response(world.organization("Office for " + kind), evidence).with("kind", kind);
    }
    graphql("{ story(slug: \"a-story\") { silences { kind } } }")
        .isData("story.silences.kind", List.of("DECLINED", "NO_RESPONSE", "NOT_CONFIRMED"));
  }

  @Test
  void a_broken_citation_points_at_a_source_that_is_not_there() {
    world.article("a").citingNobody().citing(world.source("Daily"));
    world.article("b").citingNobody();
    world
        .rows()
        .run(
            "update citation set relation = 'BROKEN_CITATION', label = '[1]' where article_id = (select id from article where slug = 'b')");
    world.article("c").inStory(world.story("another")).citingNobody();
    world
        .rows()
        .run(
            "update citation set relation = 'BROKEN_CITATION' where article_id = (select id from article where slug = 'c')");
    graphql(
            "{ story(slug: \"a-story\") { brokenCitations { article { slug } source { __typename } label } } }")
        .isData(
            """
            {"story": {"brokenCitations": [{"article": {"slug": "b"}, "source": null, "label": "[1]"}]}}\
            """);
  }

  @Test
  void an_orphan_report_shows_no_origin() {
    var claim = world.claim("it rains");
    world.report(world.article("a"), claim).via("daily");
    var b = world.article("b");
    world.report(b, claim).lines(9);
    world.report(b, world.event("talks")).lines(4);
    world.report(world.article("c").inStory(world.story("another")), claim);
    graphql(
            "{ story(slug: \"a-story\") { orphanReports(first: 1) { totalCount nodes { article { slug } locators { line } } pageInfo { hasNextPage } } } }")
        .isData(
            """
            {"story": {"orphanReports": {"totalCount": 2,
              "nodes": [{"article": {"slug": "b"}, "locators": [{"line": 4}]}],
              "pageInfo": {"hasNextPage": true}}}}\
            """);
  }

  @Test
  void a_report_with_an_origin_needs_no_candidate() {
    var claim = world.claim("it rains");
    world.report(world.article("a"), claim).via("daily");
    world.report(world.article("b"), claim).via("weekly");
    graphql("{ claim(slug: \"it-rains\") { reports { nodes { candidates { score } } } } }")
        .isData("claim.reports.nodes.candidates", List.of(List.of(), List.of()));
  }

  @Test
  void whoever_others_have_the_same_from_is_a_candidate() {
    var claim = world.claim("it rains");
    var desk = world.newsroom("desk").with("basis", "STATED");
    world.report(world.article("a"), claim).via("daily");
    world.report(world.article("b"), claim).via("daily");
    world.report(world.article("c").from(desk), claim).via("weekly");
    var orphan = world.article("d").from(desk);
    world.report(orphan, claim).via("agency").lines(3);
    world.report(orphan, claim).lines(40);
    areCandidates(
        claim,
        "agency 0.6 The article credits it with the same on line 3.",
        "daily 0.51 2 other newsrooms have the same from it.",
        "weekly 0.5 Another article of the newsroom has the same from it: c.");
  }

  @Test
  void whom_the_article_cites_around_the_line_is_a_candidate() {
    var claim = world.claim("it rains");
    var article = world.article("a");
    article.citing(world.source("Same line")); // on lines 4 and 9
    article.citing(world.source("Agency"), world.person("Ann"));
    world.report(article, claim).lines(9);
    world.rows().run("update citation set lines = '{7}' where passing_on_id is not null");
    areCandidates(
        claim,
        "same-line 0.4 The article cites it on the same line, 9.",
        "ann 0.25 The article cites it nearby, on line 7.");
  }

  @Test
  void whom_the_credit_line_names_is_a_candidate_for_all_lines() {
    var claim = world.claim("it rains");
    world.report(world.article("a").citing(world.source("Daily")), claim).lines(90);
    world.rows().run("update citation set relation = 'SOURCE_CREDIT'");
    areCandidates(claim, "daily 0.2 The article's credit line names it, on line 4.");
  }

  @Test
  void a_newsroom_that_often_has_things_from_a_candidate_strengthens_it() {
    var claim = world.claim("it rains");
    var article = world.article("a").citing(world.source("Daily"));
    world.report(article, claim).lines(9);
    world.report(article, world.claim("it pours")).via("daily");
    areCandidates(claim, "daily 0.46 The article cites it on the same line, 9.");
  }

  /**
   * @param expected a candidate's slug, score and strongest reason
   */
  private void areCandidates(Claim claim, String... expected) {
    var answer =
        graphql(
                "query($slug: String!) { claim(slug: $slug) { reports(last: 1) { nodes { candidates { party { ... on Source { slug } ... on Person { slug } } score reasons } } } } }",
                "slug",
                claim.toString())
            .inStatements(1);
    var found = new ArrayList<String>();
    for (var candidate : answer.data().at("/claim/reports/nodes/0/candidates")) {
      found.add(
          "%s %s %s"
              .formatted(
                  candidate.at("/party/slug").asText(),
                  candidate.get("score").asText(),
                  candidate.at("/reasons/0").asText()));
    }
    assertEquals(List.of(expected), found);
  }
}
