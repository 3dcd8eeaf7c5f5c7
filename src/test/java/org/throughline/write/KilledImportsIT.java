package org.throughline.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.write.Desk.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.GraphQL;
import org.throughline.Json;
import org.throughline.store.PackagedService;

/**
 * {@code kill -9} at a random moment of an import. {@code -Dthroughline.killed.imports} says how
 * many are killed, {@code -Dthroughline.killed.seed} at which moments: a failed run prints its own.
 */
class KilledImportsIT {

  private static final int IMPORTS = Integer.getInteger("throughline.killed.imports", 10);
  private static final long SEED = Long.getLong("throughline.killed.seed", System.nanoTime());

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String OPERATION =
      """
      mutation ($input: StoryImportInput!) {
        storyImport(input: $input) { story { slug version } changes { kind } userErrors { code message } }
      }\
      """;

  /** Who is killed. A backend's end takes the least time to mend, so it is the most frequent. */
  private enum Victim {
    BACKEND,
    POSTMASTER,
    DATABASE,
    SERVICE;

    static Victim of(int number) {
      return switch (number % 10) {
        case 2 -> POSTMASTER;
        case 5 -> DATABASE;
        case 8 -> SERVICE;
        default -> BACKEND;
      };
    }
  }

  @TempDir static Path home;

  private final HttpClient http = HttpClient.newHttpClient();
  private final OwnDatabase database = new OwnDatabase(home.resolve("data"));
  private final Map<String, Integer> figures = new TreeMap<>();
  private PackagedService service;
  private String token;

  /** How long the last request took that was answered. */
  private Duration last;

  /** How long an import takes; after a kill longer than before, for all begins cold. */
  private Duration takes;

  @BeforeEach
  void start() throws Exception {
    service = new PackagedService(home, Map.of()).started();
    token = Files.readString(home.resolve("data/editor.token")).strip();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_killed_import_is_wholly_there_or_wholly_not_and_sent_again_it_is_there_once()
      throws Exception {
    System.out.printf("%d imports are killed, -Dthroughline.killed.seed=%d%n", IMPORTS, SEED);
    var random = new Random(SEED);
    var begin = Instant.now();
    for (var warm = 0; warm < 5; warm++) {
      finish(request("warm-" + warm));
    }
    var before = rows();
    finish(request("whole"));
    takes = last;
    var whole = OwnDatabase.more(before, rows());
    assertTrue(whole.get("report") == 300 && whole.get("edit") == 1, whole::toString);

    for (var number = 0; number < IMPORTS; number++) {
      var moment = Duration.ofNanos((long) (takes.toNanos() * random.nextDouble()));
      kill(number, moment, whole);
    }
    System.out.printf(
        "%d imports, killed and sent again in %d s: %s%n",
        IMPORTS, Duration.between(begin, Instant.now()).toSeconds(), figures);
  }

  private void kill(int number, Duration moment, Map<String, Long> whole) throws Exception {
    var victim = Victim.of(number);
    var what =
        "import %d, %s killed after %d of %d ms, seed %d"
            .formatted(number, victim, moment.toMillis(), takes.toMillis(), SEED);
    var request = request("killed-" + number);
    var before = rows();
    var fate = sentAndKilled(request, victim, moment);
    if (victim == Victim.SERVICE) {
      start();
    }
    var more = OwnDatabase.more(before, rows());
    assertTrue(more.isEmpty() || more.equals(whole), () -> what + ": " + more);
    assertFalse(fate.isDone() && more.isEmpty(), () -> what + ": it was done, and is lost");
    figures.merge(victim + " killed " + fate.words(!more.isEmpty()), 1, Integer::sum);

    var first = finish(request);
    if (more.isEmpty()) { // it was done only now
      takes = last;
    }
    assertEquals(whole, OwnDatabase.more(before, rows()), what);
    assertEquals(first, finish(request), what);
    assertEquals(whole, OwnDatabase.more(before, rows()), what);
  }

  /**
   * What became of an import that was killed.
   *
   * @param wasWriting whether it was in its transaction just before
   * @param isDone whether its caller was told so
   */
  private record Fate(boolean wasWriting, boolean isDone) {

    String words(boolean isThere) {
      if (isDone) {
        return "after the answer";
      }
      return isThere ? "after the commit" : wasWriting ? "while it wrote" : "before it wrote";
    }
  }

  private Fate sentAndKilled(String request, Victim victim, Duration moment) throws Exception {
    CompletableFuture<HttpResponse<String>> answer;
    OwnDatabase.Backend backend;
    try (var connection = database.connect()) {
      answer = http.sendAsync(http(request), BodyHandlers.ofString());
      Thread.sleep(moment.toMillis());
      backend = OwnDatabase.backend(connection);
      switch (victim) {
        case BACKEND -> backend.process().destroyForcibly();
        case POSTMASTER -> database.postmaster().destroyForcibly();
        case DATABASE -> {
          var postmaster = database.postmaster();
          var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
          all.forEach(ProcessHandle::destroyForcibly);
        }
        case SERVICE -> service.kill();
      }
    }
    try {
      var came = answer.get();
      isDoneOrUnavailable(came);
      return new Fate(backend.isImporting(), isDone(came));
    } catch (ExecutionException gone) {
      assertEquals(Victim.SERVICE, victim, gone::toString);
      return new Fate(backend.isImporting(), false);
    }
  }

  /** Sends it until it is done. */
  private JsonNode finish(String request) throws Exception {
    return untilDone(request).at("/data/storyImport");
  }

  /**
   * Counted past the service once it serves readers again. These do not have to wait until the last
   * process of a killed database is gone, new connections do.
   */
  private Map<String, Long> rows() throws Exception {
    var deadline = Instant.now().plus(PATIENCE);
    while (true) {
      untilDone(Json.of(GraphQL.request("{ stories(first: 1) { nodes { slug } } }", Map.of())));
      try {
        return database.rows();
      } catch (SQLException notYet) {
        assertTrue(Instant.now().isBefore(deadline), notYet::toString);
        Thread.sleep(50);
      }
    }
  }

  private JsonNode untilDone(String request) throws Exception {
    var deadline = Instant.now().plus(PATIENCE);
    while (true) {
      var sent = Instant.now();
      var answer = http.send(http(request), BodyHandlers.ofString());
      isDoneOrUnavailable(answer);
      if (isDone(answer)) {
        last = Duration.between(sent, Instant.now());
        var body = Json.read(answer.body());
        assertTrue(body.findPath("userErrors").isEmpty(), answer::body);
        return body;
      }
      figures.merge("UNAVAILABLE when sent again", 1, Integer::sum);
      assertTrue(Instant.now().isBefore(deadline), answer::body);
      Thread.sleep(50); // a test has less patience than Retry-After asks for
    }
  }

  private static boolean isDone(HttpResponse<String> answer) {
    return answer.statusCode() == 200;
  }

  private void isDoneOrUnavailable(HttpResponse<String> answer) throws IOException {
    if (!isDone(answer)) {
      var words = answer.body() + service.output();
      assertEquals(503, answer.statusCode(), words);
      assertTrue(answer.headers().firstValue("Retry-After").isPresent(), words);
      assertTrue(answer.body().contains("\"UNAVAILABLE\""), words);
    }
  }

  private HttpRequest http(String request) throws IOException {
    return HttpRequest.newBuilder(URI.create(service.address() + "/graphql"))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .header("Accept", GraphQL.STRICT)
        .header("Authorization", "Bearer " + token)
        .POST(BodyPublishers.ofString(request))
        .build();
  }

  private static String request(String story) {
    var document = new LongStory(story).document("reuters", "asserted");
    var input = input("document", document, "clientMutationId", "of-" + story);
    return Json.of(GraphQL.request(OPERATION, Map.of("input", input)));
  }
}
