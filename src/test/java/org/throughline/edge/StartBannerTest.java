package org.throughline.edge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StartBannerTest {

  private static final String ADDRESS = "http://localhost:8080";
  private static final String EDITING = "with tokens of https://login.example.org";

  @Test
  void the_playground_is_named_where_it_is_switched_on() {
    var words = StartBanner.words(ADDRESS, true, "jdbc:embedded-postgresql:data", EDITING);
    assertTrue(
        words.contains(
            """

              Playground   http://localhost:8080/playground
              GraphQL      http://localhost:8080/graphql
            """),
        words);
    assertTrue(words.contains("/data\n"), words);
  }

  @Test
  void the_playground_is_not_named_where_it_is_switched_off() {
    var words = StartBanner.words(ADDRESS, false, "jdbc:postgresql://db/news", EDITING);
    assertFalse(words.toLowerCase().contains("playground"), words);
    assertTrue(
        words.contains(
            """
            Throughline listens.

              GraphQL      http://localhost:8080/graphql
            """),
        words);
    assertTrue(words.contains("Data         in an external PostgreSQL"), words);
    assertTrue(words.contains("Editing      with tokens of https://login.example.org\n"), words);
  }
}
