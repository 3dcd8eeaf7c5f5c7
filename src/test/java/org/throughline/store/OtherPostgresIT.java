package org.throughline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PostgreSQL of the machine's own answers the operations of {@code api/queries} like the one that
 * comes along.
 */
@EnabledIf("org.throughline.store.MachinesPostgres#isInstalled")
class OtherPostgresIT {

  @TempDir static Path home;

  private static MachinesPostgres machines;
  private static PackagedService own;
  private static PackagedService other;

  @BeforeAll
  static void start() throws Exception {
    machines = new MachinesPostgres(home);
    own = new PackagedService(Files.createDirectory(home.resolve("a")), Map.of()).started();
    var environment = new HashMap<>(machines.environment());
    environment.put("THROUGHLINE_SEEDS_LOAD", "always");
    other = new PackagedService(Files.createDirectory(home.resolve("b")), environment).started();
  }

  @AfterAll
  static void stop() throws IOException {
    own.close();
    other.close();
    machines.close();
  }

  @Test
  void it_is_used_and_nothing_is_started() throws IOException {
    assertFalse(Files.exists(home.resolve("b/data")));
    assertTrue(machines.majorVersion() >= 15, "version " + machines.majorVersion());
  }

  @Test
  void the_answers_are_the_same() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("api/queries"))) {
      for (var file :
          files.filter(each -> each.toString().endsWith(".graphql")).sorted().toList()) {
        var request = request(Files.readString(file));
        var answer = withoutIdentities(own.post(request));
        assertEquals(isForReaders(file), answer.startsWith("{\"data\":{"), file + " " + answer);
        assertEquals(answer, withoutIdentities(other.post(request)), file.toString());
      }
    }
  }

  /** What readers are answered is among the accepted answers; the rest is refused to them. */
  private static boolean isForReaders(Path sample) {
    var name = sample.getFileName().toString().replace(".graphql", ".json");
    return Files.exists(Path.of("src/test/resources/answers", name));
  }

  private static String request(String operation) {
    var variables =
        operation
            .lines()
            .filter(line -> line.startsWith("# variables: "))
            .map(line -> new JsonObject(line.substring("# variables: ".length())))
            .findFirst()
            .orElseGet(JsonObject::new);
    return new JsonObject().put("query", operation).put("variables", variables).encode();
  }

  /** Ids, cursors and instants are each database's own. */
  private static String withoutIdentities(String answer) {
    return new JsonObject(answer)
        .encode()
        .replaceAll(
            "\"(id|cursor|startCursor|endCursor|updatedAt|startedAt)\":\"[^\"]+\"", "\"$1\":\"…\"");
  }
}
