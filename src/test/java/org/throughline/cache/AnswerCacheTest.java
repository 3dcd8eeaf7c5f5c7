package org.throughline.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.asEditor;
import static org.throughline.GraphQL.graphql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.Json;
import org.throughline.Statements;
import org.throughline.WorldTest;

/**
 * What is served from memory, and what is not. A test writes past the API, which to the service is
 * as if another node had; it knows of it when it has looked.
 */
@QuarkusTest
@TestProfile(CacheOn.class)
class AnswerCacheTest extends WorldTest {

  private static final String CLAIMS = "{ claims { totalCount nodes { text } } }";

  private static final String CLAIM = "query ($slug: String!) { claim(slug: $slug) { text } }";

  @Inject AnswerCache cache;
  @Inject AgroalDataSource database;

  @TestHTTPResource("/graphql")
  URI endpoint;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void what_was_before_is_seen_to_be_gone() {
    reads(CLAIMS); // the watch is awake
    seeAll();
  }

  @Test
  void the_second_reader_costs_the_database_nothing() {
    world.claim("Rubio heads the group");
    seeAll();
    assertEquals(1, reads(CLAIMS));
    graphql(CLAIMS)
        .isDataFromMemory(
            """
            {"claims": {"totalCount": 1, "nodes": [{"text": "Rubio heads the group"}]}}
            """);
  }

  @Test
  void answers_for_other_values_are_other_answers() {
    world.claim("one");
    world.claim("two");
    seeAll();
    for (var statements : List.of(1, 0)) {
      for (var slug : List.of("one", "two")) {
        assertEquals(statements, reads(CLAIM, "slug", slug));
        assertEquals(slug, graphql(CLAIM, "slug", slug).get("claim.text"));
      }
    }
  }

  @Test
  void a_write_drops_what_may_show_it_and_nothing_else() {
    world.organization("Group of 30");
    seeAll();
    var organizations = "{ organizations { nodes { slug } } }";
    assertEquals(1, reads(organizations));
    reads(CLAIMS); // kept, if it was not before

    world.claim("Rubio heads the group");
    seeAll();

    assertEquals(0, reads(organizations));
    assertEquals(1, reads(CLAIMS));
    assertEquals(1, total());
  }

  @Test
  void how_many_there_are_is_kept_until_there_are_more_or_fewer() {
    var count = "{ claims { totalCount } }";
    world.claim("one");
    seeAll();
    assertEquals(1, reads(count));
    assertEquals(0, reads(count));

    world.claim("two");
    seeAll();
    assertEquals(2, graphql(count).<Integer>get("claims.totalCount"));

    world.rows().run("update claim set editorial_state = 'DRAFT' where slug = 'two'");
    seeAll();
    assertEquals(1, graphql(count).<Integer>get("claims.totalCount"));
  }

  @Test
  void what_the_change_log_leaves_out_counts_as_written() {
    var stories = "{ stories { nodes { articles { totalCount } updatedAt } } }";
    world.article("a");
    seeAll();
    assertEquals(1, reads(stories));
    world.aStory().changed("2025-09-01 12:00:00+00");
    seeAll();
    assertEquals(
        "[\"2025-09-01T12:00:00+00:00\"]",
        Json.of(graphql(stories).get("stories.nodes.updatedAt")));
  }

  @Test
  void what_another_node_wrote_is_seen_soon() {
    world.claim("Rubio heads the group");
    seeAll();
    assertEquals(1, total());
    world.claim("Rutte heads the group");
    world.rows().commit();
    await(() -> total() == 2);
  }

  /** Readers and a writer at once: whoever begins to read behind a reply sees what it told. */
  @Test
  void behind_a_mutations_reply_nobody_reads_what_was_before() throws Exception {
    var claim = world.claim("0");
    seeAll();
    var replied = new AtomicInteger();
    var answered = new AtomicInteger();
    var over = new AtomicBoolean();
    var readers = Executors.newFixedThreadPool(4);
    try {
      var reading = new ArrayList<Future<?>>();
      for (var i = 0; i < 4; i++) {
        Callable<Void> reader =
            () -> {
              while (!over.get()) {
                var least = replied.get();
                var text = new JsonObject(post(CLAIM, "0")).getJsonObject("data");
                var seen = Integer.parseInt(text.getJsonObject("claim").getString("text"));
                assertTrue(seen >= least, () -> seen + " was read when " + least + " was told");
                answered.incrementAndGet();
              }
              return null;
            };
        reading.add(readers.submit(reader));
      }
      for (var number = 1; number <= 40; number++) {
        var version = sql("select version from claim");
        var reply =
            asEditor(
                """
                mutation { claimUpdate(input: {id: "%s", version: "%s", text: "%d"}) \
                { claim { text } userErrors { message } } }"""
                    .formatted(claim.id(), version, number));
        assertEquals("" + number, reply.get("claimUpdate.claim.text"));
        replied.set(number);
      }
      over.set(true);
      for (var reader : reading) {
        reader.get();
      }
    } finally {
      over.set(true);
      readers.shutdown();
    }
    assertEquals("40", graphql(CLAIM, "slug", "0").get("claim.text"));
    assertTrue(answered.get() > 40, () -> "only " + answered + " were answered");
  }

  @Test
  void an_editor_is_given_nothing_from_memory_and_leaves_nothing_there() {
    world.claim("Rubio heads the group").with("editorial_state", "DRAFT");
    seeAll();
    assertEquals(0, total());
    for (var i = 0; i < 2; i++) {
      assertEquals(1, asEditor(CLAIMS).<Integer>get("claims.totalCount"));
      assertEquals(0, reads(CLAIMS));
      assertEquals(0, total());
    }
  }

  @Test
  void an_embargo_that_ends_is_seen() {
    world.claim("Rubio heads the group");
    world
        .rows()
        .run(
            """
            update claim set editorial_state = 'DRAFT',
              editorial_publish_at = now() + interval '1 millisecond'""");
    seeAll();
    assertEquals(0, total());
    assertEquals(0, reads(CLAIMS));
    await(() -> sql("select published from publish_due()").equals("1"));
    cache.seeChanges();
    assertEquals(1, total());
  }

  @Test
  void readers_who_come_together_are_answered_by_one_statement() {
    world.claim("Rubio heads the group");
    seeAll();
    var readers = new ArrayList<CompletableFuture<String>>();
    var statements = new ArrayList<String>();
    lockedOut(
        "claim",
        lock -> {
          var run =
              Statements.during(
                  () -> {
                    for (var i = 0; i < 12; i++) {
                      readers.add(later(CLAIMS));
                    }
                    pause(); // who comes later finds the answer in memory
                    lock.run();
                    readers.forEach(CompletableFuture::join);
                    return null;
                  });
          statements.addAll(run.statements());
        });
    readers.forEach(reader -> assertTrue(reader.join().contains("Rubio"), reader::join));
    assertEquals(
        1,
        statements.stream().filter(each -> each.contains("SELECT 1")).count(),
        statements::toString);
  }

  @Test
  void who_cannot_look_serves_nothing_from_memory() {
    world.claim("Rubio heads the group");
    seeAll();
    assertEquals(1, reads(CLAIMS));
    assertEquals(0, reads(CLAIMS));
    lockedOut(
        "cache.written",
        lock -> {
          await(() -> reads(CLAIMS) == 1);
          for (var i = 0; i < 5; i++) {
            assertEquals(1, reads(CLAIMS));
          }
        });
    await(() -> reads(CLAIMS) == 0);
  }

  @Test
  void who_loses_the_connection_begins_anew() {
    world.claim("Rubio heads the group");
    seeAll();
    assertEquals(1, total());
    world
        .rows()
        .run(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where query like '%from cache.written%' and pid <> pg_backend_pid()""");
    world.claim("Rutte heads the group");
    world.rows().commit();
    await(() -> total() == 2);
    await(() -> reads(CLAIMS) == 0);
    assertEquals(2, total());
  }

  private static int reads(String operation, Object... variables) {
    var run = Statements.during(() -> graphql(operation, variables).data());
    return (int) run.statements().stream().filter(each -> each.contains("SELECT 1")).count();
  }

  private static int total() {
    return graphql(CLAIMS).get("claims.totalCount");
  }

  /** What was written so far, past the API as well. */
  private void seeAll() {
    world.rows().commit();
    cache.seeChanges();
  }

  /**
   * @param meanwhile may let the lock go before it is done
   */
  private void lockedOut(String table, Consumer<Runnable> meanwhile) {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("lock table %s in access exclusive mode".formatted(table));
        meanwhile.accept(() -> unlock(connection));
      } finally {
        connection.rollback();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void unlock(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private String post(String operation, String slug) throws IOException, InterruptedException {
    return http.send(request(operation, slug), BodyHandlers.ofString()).body();
  }

  private CompletableFuture<String> later(String operation) {
    return http.sendAsync(request(operation, ""), BodyHandlers.ofString())
        .thenApply(response -> response.body());
  }

  private HttpRequest request(String operation, String slug) {
    var body =
        new JsonObject()
            .put("query", operation)
            .put(
                "variables",
                slug.isEmpty() ? new JsonObject() : new JsonObject().put("slug", slug));
    return HttpRequest.newBuilder(endpoint)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.encode()))
        .build();
  }

  /** A deadline for what takes a moment, so long that only what never comes misses it. */
  private static void await(BooleanSupplier condition) {
    var deadline = Instant.now().plus(Duration.ofSeconds(20));
    while (!condition.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(deadline), "it did not come");
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
