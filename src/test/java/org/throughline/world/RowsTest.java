package org.throughline.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

@QuarkusTest
class RowsTest extends WorldTest {

  @Test
  void what_is_wrong_among_rows_is_refused_before_the_request_by_rule_and_name() {
    world.statement("I said so").by(world.person("Ann"));
    world.rows().run("delete from statement_speaker");
    isRefused(
        () -> graphql("{ __typename }"),
        "statement_has_a_speaker_ct: ERROR: nobody made statement i-said-so");
  }

  @Test
  void what_is_wrong_in_a_row_is_refused_at_once_and_nothing_of_the_rest_stays() {
    var ann = world.person("Ann");
    isRefused(() -> ann.with("name", " "), "single_line_");
    assertEquals("0", sql("select count(*) from person"));
  }

  private static void isRefused(Runnable action, String words) {
    var refusal = assertThrows(IllegalStateException.class, action::run);
    assertTrue(refusal.getMessage().startsWith(words), refusal.getMessage());
  }
}
