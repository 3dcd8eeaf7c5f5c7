package org.throughline.report.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.Json;
import org.throughline.ingest.seed.FiveArticles;

/** The evidence of all that the five articles report, in each format, is valid. */
@QuarkusTest
class SeedBundlesTest {

  /** Whatever can be reported, with its document. */
  private static final String EVERYTHING =
      """
      query($format: BundleFormat!) {
        claims(first: 100) { totalCount nodes { ...evidence } }
        statements(first: 100) { totalCount nodes { ...evidence } }
        events(first: 100) { totalCount nodes { ...evidence } }
        proposals(first: 100) { totalCount nodes { ...evidence elements { ...evidence } } }
      }
      fragment evidence on Reported { citationBundle(format: $format) { mediaType etag document } }
      """;

  @Inject FiveArticles seeds;

  @BeforeEach
  void the_seeds_are_loaded() throws Exception {
    seeds.load();
  }

  @ParameterizedTest
  @CsvSource({
    "PROV_JSONLD, application/ld+json",
    "SCHEMA_ORG, application/ld+json",
    "NINJS, application/json",
    "CSL_JSON, application/vnd.citationstyles.csl+json",
  })
  void every_document_is_valid(String format, String mediaType) throws Exception {
    var everything = graphql(EVERYTHING, "format", format).inStatements(1).data();
    var standard = Standard.of(format);
    var bundles = bundles(everything);
    assertTrue(bundles.size() > 100, () -> bundles.size() + " documents");
    for (var bundle : bundles) {
      assertEquals(List.of(), standard.objections(bundle.json()), bundle::document);
      assertEquals(mediaType, bundle.mediaType());
      assertEquals(sha256(bundle.document()), bundle.etag());
      assertFalse(bundle.document().contains("null"), bundle::document);
      assertFalse(bundle.document().contains("\n"), bundle::document);
    }
    keep(format, bundles);
  }

  @Test
  void no_document_says_what_is_the_case() {
    var everything = graphql(EVERYTHING, "format", "SCHEMA_ORG").inStatements(1).data();
    for (var bundle : bundles(everything)) {
      assertFalse(bundle.document().matches("(?i).*(rating|ClaimReview|verdict).*"));
    }
  }

  /** As the README asks who says that Rubio will head the group. */
  @Test
  void the_chains_of_the_working_group_meet_in_the_officials() {
    var document = Bundle.of("rubio-heads-working-group", "PROV_JSONLD").json();
    var accounts = new ArrayList<String>();
    for (var node : document.get("@graph")) {
      if (node.path("agent").asText().equals("fact:party/wsj-european-officials")) {
        accounts.add(
            node.get("entity")
                .asText()
                .replaceAll(".*/rubio-heads-working-group/([^/]+)/.*", "$1"));
      }
    }
    assertEquals(
        List.of(
            "rutte-thirty-countries-on-guarantees",
            "us-eu-working-group-on-guarantees",
            "wsj-rubio-to-lead-working-group",
            "wsj-rubio-to-lead-working-group"),
        accounts.stream().sorted().toList());
  }

  @Test
  void an_inferred_outlet_is_in_the_provenance_but_publishes_nothing() {
    var bundles = Bundle.all("rubio-heads-working-group");
    var outlet =
        bundles.get("PROV_JSONLD").json().get("@graph").findParents("agent").stream()
            .filter(node -> node.get("agent").asText().endsWith("/ukrainska-pravda"))
            .toList();
    assertEquals(1, outlet.size());
    assertEquals(Map.of("@value", "INFERRED"), Json.plain(Json.at(outlet.get(0), "tl:basis.0")));
    for (var format : List.of("SCHEMA_ORG", "NINJS", "CSL_JSON")) {
      var document = bundles.get(format).document();
      assertFalse(document.contains("krainska"), document);
      assertFalse(document.contains("publisher"), document);
      assertFalse(document.contains("container-title"), document);
    }
  }

  private static List<Bundle> bundles(JsonNode everything) {
    for (var list : everything) {
      assertEquals(list.get("totalCount").asInt(), list.get("nodes").size(), "more than a page");
    }
    return everything.findValues("citationBundle").stream().map(Bundle::of).toList();
  }

  /** For {@code .ci/standards}, which knows more of some standards than a test can. */
  private static void keep(String format, List<Bundle> bundles) throws Exception {
    var directory = Files.createDirectories(Path.of("target/bundles"));
    var documents = bundles.stream().map(Bundle::document).toList();
    Files.writeString(directory.resolve(format + ".json"), documents.toString());
  }

  private static String sha256(String text) throws Exception {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
