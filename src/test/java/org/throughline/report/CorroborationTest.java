package org.throughline.report;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.Answer;
import org.throughline.WorldTest;
import org.throughline.world.Claim;
import org.throughline.world.Source;

/** How well something is supported, as a caller asks it. */
@QuarkusTest
class CorroborationTest extends WorldTest {

  private Claim claim;
  private Source daily;

  @BeforeEach
  void a_claim_to_be_reported() {
    claim = world.claim("it rains");
    daily = world.source("Daily");
  }

  @Test
  void what_nobody_reports_has_no_origin() {
    range("").isData("claim.corroboration.independentOrigins", between(0, 0));
  }

  @Test
  void a_second_report_through_the_same_origin_adds_no_independence() {
    world.report(world.article("a"), claim).via("daily");
    world.report(world.article("b"), claim).via("agency", "daily");
    range("").isData("claim.corroboration.independentOrigins", between(1, 1));
  }

  @Test
  void a_newsroom_that_credits_nobody_may_have_an_origin_of_its_own() {
    world.report(world.article("a"), claim).via("daily");
    world.report(world.article("b"), claim);
    range("").isData("claim.corroboration.independentOrigins", between(1, 2));
  }

  @Test
  void a_newsroom_that_credits_somebody_once_adds_nothing_where_it_does_not() {
    var newsroom = world.newsroom("city desk").with("basis", "STATED");
    world.report(world.article("a").from(newsroom), claim).via("daily");
    world.report(world.article("b").from(newsroom), claim);
    range("").isData("claim.corroboration.independentOrigins", between(1, 1));
  }

  @Test
  void on_the_record_are_people_organizations_and_official_sources() {
    world.report(world.article("a"), claim).via(world.person("Ann"));
    world.report(world.article("b"), claim).via(world.organization("Union"));
    world.report(world.article("c"), claim).via(world.source("Office").ofKind("OFFICIAL"));
    world.report(world.article("d"), claim).via(world.unnamedGroup("Officials", daily));
    world.report(world.article("e"), claim).via(daily);
    ask("articleCount newsroomCount onTheRecordOriginCount undeterminedCount possibleOverlap")
        .isData(
            "claim.corroboration",
            Map.of(
                "articleCount", 5,
                "newsroomCount", 5,
                "onTheRecordOriginCount", 3,
                "undeterminedCount", 0,
                "possibleOverlap", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"daily", "officials", "agency", "city-desk", "weekly"})
  void a_report_is_left_out_with_its_outlet_its_newsroom_and_each_party_of_its_chain(String one) {
    var weekly = world.source("Weekly");
    var desk = world.newsroom("city desk").with("basis", "STATED").of(weekly);
    world
        .report(world.article("a").from(desk).from(weekly), claim)
        .via(world.sourceOf("agency"))
        .via(daily)
        .via(world.unnamedGroup("Officials", daily));
    ask("articleCount independentOrigins { min max }", "excludeSources: \"%s\"".formatted(one))
        .isData(
            "claim.corroboration", Map.of("articleCount", 0, "independentOrigins", between(0, 0)));
  }

  @Test
  void an_outlet_is_left_out_with_its_whole_newsroom() {
    var desk = world.newsroom("city desk").with("basis", "STATED").of(daily);
    world.report(world.article("does not name its outlet").from(desk), claim);
    ask("articleCount", "excludeSources: [\"daily\"]")
        .isData("claim.corroboration.articleCount", 0);
  }

  @Test
  void sources_are_named_by_slug_or_id_in_one_list() {
    world.report(world.article("a"), claim).via(daily);
    world.report(world.article("b"), claim).via(world.person("Ann"));
    var desk = world.newsroom("city desk");
    world.report(world.article("c").from(desk), claim);
    var operation =
        "query($without: [ID!]) { claim(slug: \"it-rains\") { corroboration(excludeSources: $without) { articleCount } } }";
    graphql(operation).isData("claim.corroboration.articleCount", 3);
    graphql(operation, "without", null).isData("claim.corroboration.articleCount", 3);
    graphql(operation, "without", List.of()).isData("claim.corroboration.articleCount", 3);
    graphql(operation, "without", List.of(daily.id()))
        .isData("claim.corroboration.articleCount", 2);
    graphql(operation, "without", List.of("ann", daily.id()))
        .isData("claim.corroboration.articleCount", 1);
    graphql(operation, "without", List.of("ann", "nobody", daily.id(), desk.id()))
        .isData("claim.corroboration.articleCount", 0);
  }

  @Test
  void a_slug_that_names_nobody_is_handed_back() {
    var desk = world.newsroom("city desk");
    world.report(world.article("a").from(desk), claim).via(daily);
    var operation =
        "query($without: [ID!]) { claim(slug: \"it-rains\") { corroboration(excludeSources: $without) { notFound articleCount } } }";
    graphql(operation).isData("claim.corroboration.notFound", List.of());
    graphql(operation, "without", List.of("daily", desk.id()))
        .isData("claim.corroboration.notFound", List.of());
    graphql(operation, "without", List.of("weekly", "daily", "Daily", "city-desk", "weekly"))
        .inStatements(1)
        .isData("claim.corroboration.notFound", List.of("weekly", "Daily", "weekly"));
    graphql(operation, "without", List.of("dialy"))
        .isData("claim.corroboration", Map.of("notFound", List.of("dialy"), "articleCount", 1));
    ask("notFound", "excludeSources: \"dialy\"")
        .isData("claim.corroboration.notFound", List.of("dialy"));
  }

  @Test
  void what_is_no_source_is_refused() {
    ask("articleCount", "excludeSources: [\"%s\"]".formatted(claim.id()))
        .hasError("BAD_ID")
        .at("claim.corroboration");
    graphql(
            "query($without: [ID!]) { claim(slug: \"it-rains\") { corroboration(excludeSources: $without) { articleCount } } }",
            "without",
            Collections.nCopies(101, "daily"))
        .hasError("BAD_ARGUMENT");
  }

  @Test
  void unnamed_groups_may_be_the_same_people() {
    world.report(world.article("a"), claim).via(world.unnamedGroup("Officials", daily));
    world
        .report(world.article("b"), claim)
        .via(world.unnamedGroup("Aides", world.source("Weekly")));
    world.report(world.article("c"), claim);
    var fields =
        "independentOrigins { min max } possibleOverlap origins { anonymous parties { ... on Source { slug } } reports { article { slug } } }";
    ask(fields)
        .isData(
            """
            {"claim": {"corroboration": {
              "independentOrigins": {"min": 2, "max": 3},
              "possibleOverlap": true,
              "origins": [
                {"anonymous": true, "parties": [{"slug": "officials"}], "reports": [{"article": {"slug": "a"}}]},
                {"anonymous": true, "parties": [{"slug": "aides"}], "reports": [{"article": {"slug": "b"}}]}]}}}\
            """);
    ask(fields, "treatAnonymousAs: SAME")
        .isData(
            """
            {"claim": {"corroboration": {
              "independentOrigins": {"min": 1, "max": 2},
              "possibleOverlap": false,
              "origins": [
                {"anonymous": true, "parties": [{"slug": "aides"}, {"slug": "officials"}],
                 "reports": [{"article": {"slug": "a"}}, {"article": {"slug": "b"}}]}]}}}\
            """);
  }

  @Test
  void the_origin_that_most_articles_lead_to_comes_first() {
    world.report(world.article("a"), claim).via(daily);
    var ann = world.person("Ann");
    world.report(world.article("b"), claim).via(ann);
    world.report(world.article("c"), claim).via(ann);
    world.report(world.article("d"), claim);
    ask("origins { onTheRecord party { __typename } ultimate { slug } }")
        .isData(
            """
            {"claim": {"corroboration": {"origins": [
              {"onTheRecord": true, "party": {"__typename": "Person"}, "ultimate": null},
              {"onTheRecord": false, "party": {"__typename": "Source"}, "ultimate": {"slug": "daily"}}]}}}\
            """);
  }

  @Test
  void everything_that_can_be_reported_says_how_well_it_is_supported() {
    var proposal = world.proposal("plan");
    var element = proposal.element("bases");
    var statement = world.statement("yes");
    var event = world.event("talks");
    var article = world.article("a");
    for (var target : List.of(claim, proposal, element, statement, event)) {
      world.report(article, target).via("daily");
      graphql(
              "query($id: ID!) { node(id: $id) { ... on Reported { corroboration { independentOrigins { min max } } } } }",
              "id",
              target.id())
          .isData("node.corroboration.independentOrigins", between(1, 1));
    }
  }

  @Test
  void one_operation_asks_with_and_without_at_any_depth() {
    world.report(world.article("a"), claim).via("daily");
    world.report(world.article("b"), claim);
    graphql(
            """
            {
              stories { nodes { claims { nodes {
                all: corroboration { independentOrigins { max } }
                without: corroboration(excludeSources: ["daily"]) { independentOrigins { max } }
              } } } }
            }\
            """)
        .isData(
            """
            {"stories": {"nodes": [{"claims": {"nodes": [
              {"all": {"independentOrigins": {"max": 2}}, "without": {"independentOrigins": {"max": 1}}}]}}]}}\
            """);
  }

  @Test
  void an_article_that_changes_its_newsroom_takes_its_reports_along() {
    var newsroom = world.newsroom("city desk").with("basis", "STATED");
    world.report(world.article("a").from(newsroom), claim);
    var other = world.article("b");
    world.report(other, claim);
    range("").isData("claim.corroboration.independentOrigins", between(1, 2));
    other.from(newsroom);
    range("").isData("claim.corroboration.independentOrigins", between(1, 1));
  }

  private Answer range(String arguments) {
    return ask("independentOrigins { min max }", arguments);
  }

  private Answer ask(String fields) {
    return ask(fields, "");
  }

  private Answer ask(String fields, String arguments) {
    return graphql(
        "{ claim(slug: \"it-rains\") { corroboration%s { %s } } }"
            .formatted(arguments.isEmpty() ? "" : "(" + arguments + ")", fields));
  }

  private static Map<String, Integer> between(int min, int max) {
    return Map.of("min", min, "max", max);
  }
}
