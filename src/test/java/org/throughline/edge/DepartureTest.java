package org.throughline.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;
import org.throughline.cache.CacheOn;
import org.throughline.identity.Token;

/** Clients close their connections in the middle of a request. */
@QuarkusTest
@TestProfile(DepartureTest.Patient.class)
class DepartureTest extends WorldTest {

  /** No statement ends by itself while a test looks. */
  public static class Patient extends CacheOn {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("throughline.cache.size", "32M", "throughline.reads.time-limit", "300s");
    }
  }

  private static final String CLAIMS = "{ claims { totalCount nodes { slug } } }";

  private static final int MORE_THAN_THERE_ARE_CONNECTIONS = 30;

  @Inject AgroalDataSource database;

  @TestHTTPResource("/graphql")
  URI endpoint;

  /** The one that holds the lock; it can look as well, and others may have to wait. */
  private Connection looking;

  @BeforeEach
  void connections_are_counted() {
    database.getConfiguration().setMetricsEnabled(true);
    await(this::isQuiet);
  }

  @Test
  void a_read_is_cancelled_when_its_reader_goes() {
    lockedOut(
        () -> {
          var reader = send(CLAIMS, null);
          await(() -> waiting() == 1);
          close(reader);
          await(() -> waiting() == 0);
          await(() -> active() == 1); // the lock
        });
    await(() -> active() == 0);
    graphql(CLAIMS).data();
  }

  @Test
  void an_editors_read_too() {
    lockedOut(
        () -> {
          var editor = send(CLAIMS, Token.good().toString());
          await(() -> waiting() == 1);
          close(editor);
          await(() -> waiting() == 0);
        });
    await(() -> active() == 0);
    graphql(CLAIMS).data();
  }

  @Test
  void more_who_go_than_there_are_connections_leave_all_of_them() {
    lockedOut(
        () -> {
          var readers = new ArrayList<Socket>();
          for (var i = 0; i < MORE_THAN_THERE_ARE_CONNECTIONS; i++) {
            readers.add(send("{ claims(first: %d) { nodes { slug } } }".formatted(i + 1), null));
          }
          await(() -> waiting() > 10);
          readers.forEach(DepartureTest::close);
          await(() -> waiting() == 0);
          await(() -> active() == 1);
        });
    await(() -> active() == 0);
    graphql(CLAIMS).data();
  }

  @Test
  void who_waited_for_somebody_elses_read_reads_for_himself_when_that_one_goes() {
    world.claim("Rubio heads the group");
    graphql("{ people { nodes { slug } } }").data();
    var second = new ArrayList<CompletableFuture<Integer>>();
    lockedOut(
        () -> {
          var first = send(CLAIMS, null);
          await(() -> waiting() == 1);
          second.add(CompletableFuture.supplyAsync(() -> graphql(CLAIMS).get("claims.totalCount")));
          pause(); // the second may have joined the first by then; if not, it just reads
          close(first);
          await(() -> waiting() == 1 && active() == 2);
        });
    assertEquals(1, second.get(0).join());
    await(() -> active() == 0);
  }

  @Test
  void a_mutation_is_carried_out_without_its_editor() {
    var story = world.aStory();
    world.rows().commit();
    lockedOut(
        () -> {
          var editor =
              send(
                  """
                  mutation { claimCreate(input: {slug: "left", story: "%s", text: "Left."}) \
                  { claim { slug } userErrors { message } } }"""
                      .formatted(story.id()),
                  Token.good().toString());
          await(() -> waiting() == 1);
          close(editor);
          pause();
          assertEquals(1, waiting());
        });
    await(() -> sql("select count(*) from claim where slug = 'left'").equals("1"));
    await(() -> active() == 0);
  }

  private int waiting() {
    try (var statement = looking.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from pg_locks where not granted and relation = 'claim'::regclass")) {
      row.next();
      return row.getInt(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What the test before sent may still be on its way to a connection. */
  private boolean isQuiet() {
    for (var i = 0; i < 3; i++) {
      if (active() > 0) {
        return false;
      }
      pause();
    }
    return true;
  }

  private long active() {
    return database.getMetrics().activeCount();
  }

  private void lockedOut(Runnable meanwhile) {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      looking = connection;
      try (var statement = connection.createStatement()) {
        statement.execute("lock table claim in access exclusive mode");
        meanwhile.run();
      } finally {
        connection.rollback();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private Socket send(String operation, String token) {
    var body = new JsonObject().put("query", operation).encode().getBytes(StandardCharsets.UTF_8);
    var head =
        List.of(
            "POST /graphql HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/json",
            "Content-Length: " + body.length,
            token == null ? "X-Nobody: 1" : "Authorization: Bearer " + token);
    try {
      var socket = new Socket(endpoint.getHost(), endpoint.getPort());
      var out = socket.getOutputStream();
      out.write((String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(body);
      out.flush();
      return socket;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** A deadline for what takes a moment, so long that only what never comes misses it. */
  private static void await(BooleanSupplier condition) {
    var deadline = Instant.now().plus(Duration.ofSeconds(20));
    while (!condition.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(deadline), "it did not come");
      try {
        Thread.sleep(20);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
  }
}
