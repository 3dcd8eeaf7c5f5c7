package org.throughline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.Json;
import org.throughline.Resources;
import org.throughline.World;

/** A claim with 10,000 reports, by 2,000 articles of 500 newsrooms, is answered like any other. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyReportsTest {

  @Inject World world;

  @BeforeAll
  void many_reports() {
    world.clear();
    world.rows().run(Resources.text("many-reports.sql"));
    world.rows().run("analyze");
  }

  @Test
  void corroboration_counts_them_all() {
    graphql(
            """
            { claim(slug: "it-rains") { corroboration {
                articleCount newsroomCount independentOrigins { min max } origins { anonymous } } } }""")
        .isData("claim.corroboration.articleCount", 2_000)
        .isData("claim.corroboration.newsroomCount", 500)
        .isData("claim.corroboration.independentOrigins.min", 1_000)
        .isData("claim.corroboration.independentOrigins.max", 1_000)
        .hasSize("claim.corroboration.origins", 1_000);
  }

  @Test
  void the_ladder_has_them_all() {
    graphql("{ claim(slug: \"it-rains\") { certaintyLadder { drift } } }")
        .hasSize("claim.certaintyLadder", 10_000);
  }

  @ParameterizedTest
  @CsvSource({
    "PROV_JSONLD, @graph, 100001",
    "SCHEMA_ORG, @graph, 13501",
    "NINJS, associations, 2000",
    "CSL_JSON, '', 2000",
  })
  void their_evidence_is_one_document(String format, String list, int size) {
    var answer =
        graphql(
            "{ claim(slug: \"it-rains\") { citationBundle(format: %s) { document } } }"
                .formatted(format));
    var document = Json.read(answer.inStatements(1).get("claim.citationBundle.document"));
    assertEquals(size, list.isEmpty() ? document.size() : document.get(list).size());
  }
}
