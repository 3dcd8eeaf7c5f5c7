package org.throughline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.ingest.seed.FiveArticles;

/** What the fingerprints of the five articles show, and the inference that rests on it. */
@QuarkusTest
class FiveArticlesOverlapTest {

  private static final String D1 = "wsj-rubio-to-lead-working-group";
  private static final String D3 = "rutte-thirty-countries-on-guarantees";

  @Inject FiveArticles seeds;

  @BeforeEach
  void the_seeds_are_loaded() throws SQLException {
    seeds.load();
  }

  @Test
  void two_articles_with_the_same_closing_line_share_a_fifth_and_a_newsroom_by_inference() {
    graphql(
            """
            query($d1: String!, $d3: String!) {
              d1: article(slug: $d1) { ...shared }
              d3: article(slug: $d3) { ...shared }
            }
            fragment shared on Article {
              runCount
              overlaps { other { slug } containment sharedRunCount sameNewsroom { value basis } }
            }
            """,
            "d1",
            D1,
            "d3",
            D3)
        .isData(
            """
            {"d1": {"runCount": 386, "overlaps": [
               {"other": {"slug": "%s"}, "containment": 0.2021, "sharedRunCount": 78,
                "sameNewsroom": {"value": true, "basis": "INFERRED"}}]},
             "d3": {"runCount": 455, "overlaps": [
               {"other": {"slug": "%s"}, "containment": 0.1714, "sharedRunCount": 78,
                "sameNewsroom": {"value": true, "basis": "INFERRED"}}]}}\
            """
                .formatted(D3, D1));
  }

  /** Counted from the texts by a program of its own, and read beside them. */
  @Test
  void what_the_two_share_stands_on_these_lines() {
    var passages = new ArrayList<String>();
    for (var passage :
        graphql(
                "{ article(slug: \"%s\") { overlaps { passages { locator { line } otherLocator { line } runCount } } } }"
                    .formatted(D1))
            .inStatements(1)
            .data()
            .at("/article/overlaps/0/passages")) {
      passages.add(
          "%s %s %s"
              .formatted(
                  passage.at("/locator/line"),
                  passage.at("/otherLocator/line"),
                  passage.get("runCount")));
    }
    assertEquals(
        List.of(
            "1 13 1", "5 13 2", "5 14 4", "7 14 8", "12 10 13", "13 11 15", "13 13 25", "17 15 10"),
        passages);
  }

  @Test
  void no_other_two_share_a_tenth() {
    var found = new HashSet<String>();
    for (var article :
        graphql("{ articles { nodes { slug overlaps { other { slug } } } } }")
            .inStatements(1)
            .data()
            .at("/articles/nodes")) {
      for (var overlap : article.get("overlaps")) {
        found.add(article.get("slug").asText() + " " + overlap.at("/other/slug").asText());
      }
    }
    assertEquals(Set.of(D1 + " " + D3, D3 + " " + D1), found);
  }

  @Test
  void their_texts_are_not_kept() {
    for (var article :
        graphql("{ articles { nodes { runCount text licence } } }").data().at("/articles/nodes")) {
      assertTrue(article.get("runCount").asInt() > 300, article::toString);
      assertTrue(article.get("text").isNull(), article::toString);
      assertTrue(article.get("licence").isNull(), article::toString);
    }
  }
}
