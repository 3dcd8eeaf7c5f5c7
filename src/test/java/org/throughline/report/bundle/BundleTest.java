package org.throughline.report.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.Json;
import org.throughline.WorldTest;
import org.throughline.world.Claim;

/** What a document has of the facts, and what it leaves out. */
@QuarkusTest
class BundleTest extends WorldTest {

  private Claim claim;

  @BeforeEach
  void a_claim_to_be_reported() {
    claim = world.claim("it rains");
  }

  @Test
  void a_claim_that_nobody_reports_has_documents_all_the_same() {
    var bundles = valid();
    assertEquals("[]", bundles.get("CSL_JSON").document());
    assertFalse(bundles.get("NINJS").json().has("associations"));
    assertEquals(
        """
        [{"@type":"Claim","@id":"https://throughline.example/claim/it-rains","text":"it rains"}]""",
        bundles.get("SCHEMA_ORG").json().get("@graph").toString());
    assertEquals(1, bundles.get("PROV_JSONLD").json().get("@graph").size());
  }

  @Test
  void what_an_article_does_not_name_is_absent() {
    world.report(world.article("a"), claim);
    var bundles = valid();
    assertEquals(
        """
        [{"id":"a","type":"article","language":"en",\
        "note":"Line 1; certainty ASSERTED; attribution NONE"}]""",
        bundles.get("CSL_JSON").document());
    assertEquals(
        """
        {"@type":"NewsArticle","@id":"https://throughline.example/article/a","inLanguage":"en"}""",
        bundles.get("SCHEMA_ORG").nodes("/article/a").get(0).toString());
    assertEquals(
        List.of("name", "uri", "type", "representationType", "language", "descriptions"),
        keys(Json.at(bundles.get("NINJS").json(), "associations.0")));
    assertEquals(
        List.of("@type", "@id", "type", "tl:language", "tl:publishedBasis"),
        keys(bundles.get("PROV_JSONLD").nodes("/a").get(0)));
  }

  @Test
  void what_an_article_names_is_there() {
    var daily = world.source("The Daily");
    world.report(
        world
            .article("a")
            .titled("Rain again")
            .with("url", "https://daily.example/rain")
            .from(daily)
            .published("2025-08-19")
            .by(world.person("Zoe Ash"), world.person("Ann Bee")),
        claim);
    var bundles = valid();
    assertEquals(
        """
        [{"id":"a","type":"article-newspaper","author":[{"literal":"Zoe Ash"},{"literal":"Ann Bee"}],\
        "container-title":"The Daily","issued":{"date-parts":[[2025,8,19]]},"language":"en",\
        "note":"Published 2025-08-19; basis DERIVED\\nLine 1; certainty ASSERTED; attribution NONE",\
        "title":"Rain again","URL":"https://daily.example/rain"}]""",
        bundles.get("CSL_JSON").document());
    var article = bundles.get("SCHEMA_ORG").nodes("/article/a").get(0);
    assertEquals(
        List.of("/party/zoe-ash", "/party/ann-bee"),
        article.get("author").findValuesAsText("@id").stream()
            .map(id -> id.replace("https://throughline.example", ""))
            .toList());
    assertEquals("2025-08-19", article.get("datePublished").asText());
    assertEquals(
        "https://throughline.example/party/the-daily", Json.at(article, "publisher.@id").asText());
    var item = Json.at(bundles.get("NINJS").json(), "associations.0");
    assertEquals("Zoe Ash, Ann Bee", item.get("by").asText());
    assertEquals("The Daily", Json.at(item, "organisations.0.name").asText());
    assertEquals("Rain again", Json.at(item, "headlines.0.value").asText());
    assertEquals("https://daily.example/rain", Json.at(item, "renditions.0.href").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-08-15 | 2025-08-18 | [[2025,8,15],[2025,8,18]] | 2025-08-15 to 2025-08-18",
        "2025-08-15 |            | [[2025,8,15]]             | not before 2025-08-15",
        "           | 2025-08-18 | [[2025,8,18]]             | not after 2025-08-18",
      })
  void a_day_that_is_not_known_is_not_told_as_one(
      String earliest, String latest, String parts, String words) {
    world.report(world.article("a").publishedBetween(earliest, latest), claim);
    var bundles = valid();
    var issued = bundles.get("CSL_JSON").json().get(0).get("issued");
    assertEquals("{\"date-parts\":" + parts + ",\"circa\":true}", issued.toString());
    assertTrue(
        bundles.get("CSL_JSON").document().contains("Published " + words + "; basis DERIVED"));
    assertTrue(bundles.get("NINJS").document().contains(words));
    assertFalse(bundles.get("SCHEMA_ORG").document().contains("2025"));
    var article = bundles.get("PROV_JSONLD").nodes("/a").get(0);
    assertEquals(earliest, Json.at(article, "tl:publishedNotBefore.0.@value").asText(null));
    assertEquals(latest, Json.at(article, "tl:publishedNotAfter.0.@value").asText(null));
    assertFalse(article.has("tl:published"));
  }

  @Test
  void an_inferred_day_is_circa() {
    world.report(
        world.article("a").published("2025-08-19").with("published_basis", "INFERRED"), claim);
    assertEquals(
        "{\"date-parts\":[[2025,8,19]],\"circa\":true}",
        valid().get("CSL_JSON").json().get(0).get("issued").toString());
  }

  @Test
  void an_unnamed_group_is_nobody_in_particular() {
    var group = world.unnamedGroup("Officials", world.source("Daily"));
    world.report(world.article("a"), claim).via("daily").via(group);
    var bundles = valid();
    var agent = bundles.get("PROV_JSONLD").nodes("/officials").get(0);
    assertEquals("[\"tl:Source\"]", agent.get("type").toString());
    assertEquals(
        "https://throughline.example/party/daily", Json.at(agent, "tl:speaksTo.0.@value").asText());
    var thing = bundles.get("SCHEMA_ORG").nodes("/officials").get(0);
    assertEquals("Thing", thing.get("@type").asText());
    assertEquals(
        List.of("passesOn", "origin"),
        Json.at(bundles.get("NINJS").json(), "associations.0.infoSources")
            .findValuesAsText("role")
            .stream()
            .map(role -> role.replace("https://throughline.example/ns#", ""))
            .toList());
    assertTrue(bundles.get("CSL_JSON").document().contains("chain Daily > Officials"));
  }

  @Test
  void two_chains_through_one_party_meet_in_the_agent_and_not_in_what_it_said() {
    world.report(world.article("a"), claim).via("daily", "agency");
    world.report(world.article("b"), claim).via("daily");
    var graph = valid().get("PROV_JSONLD").json().get("@graph");
    var accounts =
        graph.findParents("agent").stream()
            .filter(node -> node.get("agent").asText().equals("fact:party/daily"))
            .map(node -> node.get("entity").asText().replaceAll("/\\d+/", "/n/"))
            .toList();
    assertEquals(
        List.of("fact:report/claim/it-rains/a/n/from/1", "fact:report/claim/it-rains/b/n/from/1"),
        accounts);
    var primary =
        graph.findParents("usedEntity").stream()
            .filter(node -> node.path("type").toString().contains("PrimarySource"))
            .map(node -> node.get("usedEntity").asText().replaceAll("/\\d+/", "/n/"))
            .toList();
    assertEquals(
        List.of("fact:report/claim/it-rains/a/n/from/2", "fact:report/claim/it-rains/b/n/from/1"),
        primary);
  }

  @Test
  void whatever_can_be_reported_has_evidence() {
    var article = world.article("a");
    var proposal = world.proposal("Roof");
    var things =
        Map.of(
            "Thing proposal/roof/tiles",
            proposal.element("Tiles"),
            "Thing proposal/roof",
            proposal,
            "Event event/storm",
            world.event("Storm"),
            "Statement statement/wet",
            world.statement("Wet"));
    things.forEach(
        (expected, thing) -> {
          world.report(article, thing).wording("a roof").via(world.person("Ann " + thing));
          for (var format : Bundle.FORMATS) {
            var bundle = ofNode(thing.id(), format);
            assertEquals(List.of(), Standard.of(format).objections(bundle.json()));
            assertTrue(bundle.document().contains("a roof"), bundle::document);
          }
          var node = ofNode(thing.id(), "SCHEMA_ORG").json().get("@graph").get(0);
          assertEquals(
              expected.replace(" ", " https://throughline.example/"),
              node.get("@type").asText() + " " + node.get("@id").asText());
          assertEquals(1, node.get("subjectOf").size());
        });
  }

  @Test
  void any_text_is_proper_json_and_safe_within_a_page() {
    var nasty = "\"It\" \\ </script><!-- \uD83C\uDF27\uFE0F 'rains' & \\u003c";
    claim.with("text", nasty + "\n\tand\u2028\n\npours");
    world
        .report(world.article("a").titled(nasty).by(world.person(nasty)), claim)
        .wording("\"rains\" \\ </script>")
        .via(nasty + " Daily");
    var bundles = valid();
    for (var bundle : bundles.values()) {
      assertFalse(bundle.document().contains("<"), bundle::document);
    }
    assertEquals(nasty, bundles.get("CSL_JSON").json().get(0).get("title").asText());
    assertEquals(
        nasty + "\n\tand\u2028\n\npours",
        bundles.get("SCHEMA_ORG").json().get("@graph").get(0).get("text").asText());
    assertEquals(nasty, Json.at(bundles.get("NINJS").json(), "associations.0.title").asText());
    assertTrue(bundles.get("PROV_JSONLD").json().findValuesAsText("@value").contains(nasty));
    assertTrue(
        bundles
            .get("PROV_JSONLD")
            .json()
            .findValuesAsText("@value")
            .contains("\"rains\" \\ </script>"));
  }

  @Test
  void documents_come_at_any_depth_of_the_one_statement() {
    world.report(world.article("a"), claim);
    var answer =
        graphql(
            """
            { stories { nodes { articles { nodes { reports { nodes { target { ... on Claim {
              citationBundle(format: CSL_JSON) { document } } } } } } } } } }""");
    answer.isData(
        "stories.nodes.0.articles.nodes.0.reports.nodes.0.target.citationBundle.document",
        Bundle.of(claim, "CSL_JSON").document());
  }

  @Test
  void an_unknown_format_is_refused_before_anything_is_read() {
    graphql("{ claim(slug: \"it-rains\") { citationBundle(format: BIBTEX) { document } } }")
        .inStatements(0);
  }

  @Test
  void an_operator_sets_the_base_of_all_addresses() {
    world.report(world.article("a"), claim).via("daily");
    for (var format : Bundle.FORMATS) {
      var document =
          world
              .rows()
              .value(
                  """
                  set throughline.fact_base = 'https://facts.example.org/';
                  select document from citation_bundle((select id from claim), '%s', null);
                  reset throughline.fact_base"""
                      .formatted(format));
      var base = document.replace("https://throughline.example/ns#", "");
      assertFalse(base.contains("throughline.example"), base);
      assertEquals(!format.equals("CSL_JSON"), base.contains("https://facts.example.org/"));
    }
  }

  private Map<String, Bundle> valid() {
    var bundles = Bundle.all(claim);
    bundles.forEach(
        (format, bundle) ->
            assertEquals(
                List.of(), Standard.of(format).objections(bundle.json()), bundle::document));
    return bundles;
  }

  private static Bundle ofNode(String id, String format) {
    var answer =
        graphql(
            "query($id: ID!, $format: BundleFormat!) { node(id: $id) { ... on Reported {"
                + " citationBundle(format: $format) { mediaType etag document } } } }",
            "id",
            id,
            "format",
            format);
    return Bundle.of(Json.at(answer.inStatements(1).data(), "node.citationBundle"));
  }

  private static List<String> keys(JsonNode node) {
    return ((Map<?, ?>) Json.plain(node)).keySet().stream().map(Object::toString).toList();
  }
}
