package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.throughline.ingest.seed.Document.Format;
import org.throughline.ingest.seed.Outcome.Imported;

/** Two editors import at once: the second waits, and then sees what the first did. */
@QuarkusTest
class ImportTogetherTest extends EmptyDatabaseTest {

  private static final String LONG = new LongStory(30, 40).yaml();

  @Test
  void different_stories_are_both_stored() throws Exception {
    importing.town();
    var both = together(Town.BRIDGE.replace("name: A toll", "name: Toll"), LONG);
    assertEquals("long", both.second().story());
    assertEquals("Toll", database.one("select name from proposal where slug = 'the-toll'"));
    assertEquals(
        "300",
        database.one(
            "select count(*) from report join claim on claim.id = claim_id where claim.slug like 'claim-%'"));
  }

  @Test
  void the_same_new_story_is_stored_once() throws Exception {
    importing.town();
    var both = together(LONG, LONG);
    assertFalse(both.first().changes().isEmpty());
    assertEquals(List.of(), both.second().changes());
  }

  @Test
  void of_two_versions_of_a_story_the_later_stands_as_a_whole() throws Exception {
    importing.town();
    importing.yaml(LONG);
    together(
        LONG.replace("certainty: will", "certainty: possible"),
        LONG.replace("certainty: will", "certainty: expected"));
    assertEquals(
        "EXPECTED",
        database.one(
            "select string_agg(distinct certainty::text, ' ') from report join claim on claim.id = claim_id where claim.slug like 'claim-%'"));
    assertEquals(
        List.of(),
        importing.yaml(LONG.replace("certainty: will", "certainty: expected")).changes());
  }

  @Test
  void seeds_wait_for_an_import() throws Exception {
    seeds.load(Folder.town());
    var edited = Folder.town().edit("stories/bridge.yaml", "name: A toll", "name: Toll");
    beside(LONG, () -> seeds.load(edited));
    assertEquals("2", database.one("select count(*) from story"));
  }

  private Both<Imported> together(String first, String second) throws Exception {
    return beside(first, () -> importing.yaml(second));
  }

  private record Both<T>(Imported first, T second) {}

  /** The second begins before the first has committed, and cannot end before. */
  private <T> Both<T> beside(String first, Callable<T> second) throws Exception {
    var pool = Executors.newFixedThreadPool(2);
    var written = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    try {
      var one = pool.submit(() -> hold(first, written, commit));
      written.await();
      var other = pool.submit(second);
      assertThrows(TimeoutException.class, () -> other.get(1, TimeUnit.SECONDS));
      commit.countDown();
      return new Both<>(one.get(), other.get());
    } finally {
      commit.countDown();
      pool.shutdown();
    }
  }

  private Imported hold(String text, CountDownLatch written, CountDownLatch commit)
      throws SQLException {
    return assertInstanceOf(
        Imported.class,
        importing.transaction(
            connection -> {
              var outcome = verb.run(new Document(text, Format.YAML), connection);
              written.countDown();
              try {
                commit.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return outcome;
            }));
  }
}
