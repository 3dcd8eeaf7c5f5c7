package org.throughline.editorial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** An embargo ends by itself, on a clock that runs. */
@QuarkusTest
@TestProfile(EmbargoTest.Often.class)
class EmbargoTest extends WorldTest {

  public static class Often implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("throughline.embargo.every", "200ms");
    }
  }

  private static final String EMBARGO =
      "update %s set editorial_state = 'DRAFT', editorial_publish_at = now() + interval '%s'";

  @Inject AgroalDataSource database;
  @Inject PublishDue due;

  @Test
  void what_is_embargoed_together_comes_together_when_it_is_time() throws Exception {
    world.report(world.article("a"), world.claim("Rubio heads the group"));
    embargo("5 seconds", "report", "claim");
    assertEquals(0, claims());
    var waited = Instant.now();
    while (claims() == 0 && waited.plusSeconds(20).isAfter(Instant.now())) {
      Thread.sleep(100);
    }
    assertEquals(1, claims());
    assertTrue(Duration.between(waited, Instant.now()).toMillis() > 500, "at once");
    assertEquals(
        "PUBLISHED PUBLISHED",
        sql("select claim.editorial_state || ' ' || report.editorial_state from claim, report"));
  }

  @Test
  void what_would_refer_to_a_draft_waits_for_it() throws Exception {
    world.report(world.article("a"), world.claim("Rubio heads the group"));
    embargo("-1 second", "report");
    world.rows().run("update claim set editorial_state = 'DRAFT'");
    world.rows().commit();
    var refused = List.<String>of();
    for (var i = 0; i < 20 && refused.isEmpty(); i++) {
      refused = due.run(); // another run may have had its turn
      Thread.sleep(50);
    }
    assertTrue(refused.toString().contains("which is not published"), refused.toString());
    assertEquals("DRAFT", sql("select editorial_state from report"));

    world.rows().run("update claim set editorial_state = 'PUBLISHED'");
    world.rows().commit();
    for (var i = 0; i < 100 && sql("select editorial_state from report").equals("DRAFT"); i++) {
      Thread.sleep(100);
    }
    assertEquals("PUBLISHED", sql("select editorial_state from report"));
  }

  @Test
  void of_two_nodes_one_publishes() throws Exception {
    world.claim("Rubio heads the group");
    world.rows().commit();
    try (var one = database.getConnection();
        var other = database.getConnection()) {
      one.setAutoCommit(false);
      try (var first = one.createStatement();
          var second = other.createStatement()) {
        first.execute(
            "select pg_advisory_xact_lock('embargo'::regclass::bigint)"); // before the timer
        first.execute(EMBARGO.formatted("claim", "-1 second"));
        assertEquals(1, published(first));
        assertEquals(0, published(second));
        one.commit();
        assertEquals(0, published(second));
      }
      one.setAutoCommit(true);
    }
    assertEquals("3", sql("select version from claim")); // as a draft, as published
  }

  private static int published(java.sql.Statement statement) throws SQLException {
    try (var row = statement.executeQuery("select published from publish_due()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private void embargo(String in, String... tables) {
    for (var table : tables) {
      world.rows().run(EMBARGO.formatted(table, in));
    }
    world.rows().commit();
  }

  private static int claims() {
    return ((Number) graphql("{ claims { totalCount } }").get("claims.totalCount")).intValue();
  }
}
