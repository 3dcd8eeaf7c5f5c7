package org.throughline.edge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StartBannerTest {

  private static final String ADDRESS = "http://localhost:8080";

  @Test
  void the_playground_is_named_where_it_is_switched_on() {
    var words = new StartBanner(() -> true, "jdbc:embedded-postgresql:data").words(ADDRESS);
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
    var words = new StartBanner(() -> false, "jdbc:postgresql://db/news").words(ADDRESS);
    assertFalse(words.toLowerCase().contains("playground"), words);
    assertTrue(
        words.contains(
            """
            Throughline listens.

              GraphQL      http://localhost:8080/graphql
            """),
        words);
    assertTrue(words.contains("Data         in an external PostgreSQL"), words);
  }
}
