package org.throughline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PostgreSQL of the machine's own answers the operations of {@code api/queries} like the one that
 * comes along. Debian's is looked for, the oldest first: the package {@code postgresql-15}.
 */
@EnabledIf("isInstalled")
class OtherPostgresIT {

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  @TempDir static Path home;

  private static Programs programs;
  private static Path data;
  private static PackagedService own;
  private static PackagedService other;

  static boolean isInstalled() throws IOException {
    var found = installed();
    var isRequired = Boolean.getBoolean("throughline.postgresql.required");
    assertTrue(found.size() > 0 || !isRequired, "no PostgreSQL below " + DEBIAN);
    return found.size() > 0;
  }

  private static List<Path> installed() throws IOException {
    if (!Files.isDirectory(DEBIAN)) {
      return List.of();
    }
    try (Stream<Path> versions = Files.list(DEBIAN)) {
      return versions
          .filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
          .sorted()
          .toList();
    }
  }

  @BeforeAll
  static void start() throws Exception {
    programs = new Programs(installed().get(0));
    data = home.resolve("other");
    did(
        "initdb",
        "--pgdata=" + data,
        "--username=app",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C");
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    did(
        "pg_ctl",
        "start",
        "--wait",
        "--pgdata=" + data,
        "--log=" + home.resolve("other.log"),
        "--options=-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
            .formatted(port));
    own = new PackagedService(Files.createDirectory(home.resolve("a")), Map.of()).started();
    other =
        new PackagedService(
                Files.createDirectory(home.resolve("b")),
                Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
                    "QUARKUS_DATASOURCE_USERNAME",
                    "app",
                    "THROUGHLINE_SEEDS_LOAD",
                    "always"))
            .started();
  }

  private static void did(String program, String... arguments) throws IOException {
    var result = programs.run(program, arguments);
    assertTrue(result.ok(), result.output());
  }

  @AfterAll
  static void stop() throws IOException {
    own.close();
    other.close();
    did("pg_ctl", "stop", "--wait", "--mode=immediate", "--pgdata=" + data);
  }

  @Test
  void it_is_used_and_nothing_is_started() throws IOException {
    assertFalse(Files.exists(home.resolve("b/data")));
    assertTrue(Integer.parseInt(programs.majorVersion()) >= 15, programs.majorVersion());
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
