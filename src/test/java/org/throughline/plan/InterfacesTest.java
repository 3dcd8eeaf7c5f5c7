package org.throughline.plan;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** Fields that are selected on what several types have in common. */
@QuarkusTest
class InterfacesTest extends WorldTest {

  @Test
  void a_report_targets_one_of_five_types() {
    var article = world.article("a");
    var plan = world.proposal("plan");
    world.report(article, world.claim("it rains"));
    world.report(article, plan.element("bases"));
    world.report(article, world.statement("I said so"));
    world.report(article, world.event("Summit"));
    world.report(article, plan);
    graphql(
            """
            { article(slug: "a") { reports { nodes { target {
                __typename
                ... on Claim { text }
                ... on ProposalElement { label proposal { slug } }
                ... on Statement { gist }
                ... on Event { status }
                ... on Proposal { name } } } } } }\
            """)
        .isData(
            """
            {"article": {"reports": {"nodes": [
              {"target": {"__typename": "Claim", "text": "it rains"}},
              {"target": {"__typename": "ProposalElement", "label": "bases", "proposal": {"slug": "plan"}}},
              {"target": {"__typename": "Statement", "gist": "I said so"}},
              {"target": {"__typename": "Event", "status": "PLANNED"}},
              {"target": {"__typename": "Proposal", "name": "plan"}}]}}}\
            """);
  }

  @Test
  void a_shared_field_takes_its_arguments_on_every_type() {
    var claim = world.claim("it rains");
    world.report(world.article("a"), claim);
    world.report(world.article("b"), claim);
    graphql(
            """
            { article(slug: "a") { reports { nodes { target {
                id version
                reports(first: 1) { totalCount nodes { article { slug } } }
                last: reports(last: 1) { nodes { article { slug } } } } } } } }\
            """)
        .isData(
            """
            {"article": {"reports": {"nodes": [{"target": {
              "id": "%s", "version": "1",
              "reports": {"totalCount": 2, "nodes": [{"article": {"slug": "a"}}]},
              "last": {"nodes": [{"article": {"slug": "b"}}]}}}]}}}\
            """
                .formatted(claim.id()));
  }

  @Test
  void a_timeline_holds_what_happened_was_said_and_was_published() {
    var story = world.story("talks");
    var event = world.event("Summit").inStory(story).on("2025-08-18");
    var said = world.statement("we met").inStory(story).made("2025-08-19");
    var article = world.article("a").inStory(story).titled("They met").published("2025-08-20");
    world.event("some day").inStory(story);
    world.statement("undated").inStory(story);
    world.report(article, event);
    graphql(
            """
            { story(slug: "talks") { timeline { nodes {
                label date { value } subject { __typename id ... on Article { language } } articles { slug } } } } }\
            """)
        .isData(
            """
            {"story": {"timeline": {"nodes": [
              {"label": "Summit", "date": {"value": "2025-08-18"},
               "subject": {"__typename": "Event", "id": "%s"}, "articles": [{"slug": "a"}]},
              {"label": "we met", "date": {"value": "2025-08-19"},
               "subject": {"__typename": "Statement", "id": "%s"}, "articles": []},
              {"label": "They met", "date": {"value": "2025-08-20"},
               "subject": {"__typename": "Article", "id": "%s", "language": "en"}, "articles": [{"slug": "a"}]},
              {"label": "some day", "date": {"value": null},
               "subject": {"__typename": "Event", "id": "%s"}, "articles": []}]}}}\
            """
                .formatted(event.id(), said.id(), article.id(), someDay()));
  }

  private String someDay() {
    return sql("select 'event_' || id from event where slug = 'some-day'");
  }
}
