package org.throughline.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.store.PackagedService;
import org.throughline.write.OwnDatabase;

/**
 * Three times as many requests as the service can answer, a tenth of whose senders go away. {@code
 * -Dthroughline.crowd.seconds=120} makes it last.
 */
class CrowdIT {

  private static final int SECONDS = Integer.getInteger("throughline.crowd.seconds", 10);

  /** Work for the database and little to read: who answers shares the processors with who asks. */
  private static final String WEIGHED =
      """
      {
        story(slug: "ukraine-security-guarantees-august-2025") {
          claims(first: 100) { nodes { corroboration { independentOrigins { min max } } } }
          articles { nodes { overlaps { containment } } }
        }
      }
      """;

  @TempDir static Path home;

  @Test
  void what_cannot_be_answered_is_turned_away_and_the_rest_is_answered() throws Exception {
    var body = new JsonObject().put("query", WEIGHED).encode();
    var settings = Map.of("THROUGHLINE_RATE_POINTS_PER_MINUTE", "0", "THROUGHLINE_CACHE_SIZE", "0");
    try (var service = new PackagedService(home, settings).started()) {
      var crowd = new Crowd(service.address(), body);
      var database = new OwnDatabase(home.resolve("data"));
      database.analyze();
      // as many as are answered side by side, so that nobody waits, on a slow machine either
      crowd.inTurns(16, 10 + SECONDS / 4); // until the JVM has compiled what is hot
      var best = crowd.inTurns(16, 10);
      var crowded = crowd.atRate(3 * best.throughput(), SECONDS);
      var after = crowd.inTurns(16, 5);
      System.out.printf("At its best: %s%nCrowded: %s%nAfter: %s%n", best, crowded, after);

      assertEquals(Set.of(200), best.statuses().keySet(), best::toString);
      assertTrue(Set.of(200, 503).containsAll(crowded.statuses().keySet()), crowded::toString);
      assertTrue(crowded.statuses().containsKey(503), crowded::toString);
      assertEquals(Map.of(), crowded.failures(), crowded::toString);
      assertEquals(Set.of(200), after.statuses().keySet(), after::toString);
      assertEquals(0, database.busy(), "statements that nobody waits for");
      var log = service.output();
      assertFalse(log.contains("ERROR"), log);
    }
  }
}
