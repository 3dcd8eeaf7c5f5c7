package org.throughline.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that {@code mvn package} makes, told what to do instead of starting. */
class PackagedCommandIT {

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

  @TempDir Path home;

  @Test
  void a_fingerprint_is_printed_and_nothing_started() throws Exception {
    var file = Files.writeString(home.resolve("article.txt"), "One two three four five.");
    isAnswered(0, "bb1262c1cf29a3e8@1\n", "fingerprint", file.toString());
    assertEquals(List.of(file), files());
  }

  @Test
  void an_unknown_command_starts_nothing() throws Exception {
    isAnswered(
        2,
        "There is no command 'fngerprint'. Without any the service starts; "
            + FingerprintText.USAGE
            + " "
            + RegisterDocuments.USAGE
            + " "
            + MintToken.USAGE
            + "\n",
        "fngerprint");
    assertEquals(List.of(), files());
  }

  @Test
  void documents_that_contradict_their_ids_are_sent_nowhere() throws Exception {
    var token = Files.writeString(home.resolve("token"), "a");
    var manifest =
        Files.writeString(
            home.resolve("manifest.json"),
            "{\"%s\": \"{ __typename }\"}".formatted("0".repeat(64)));
    isAnswered(
        1,
        """
        Nothing registered:
          %s: %s: The id is not the SHA-256 of the text: sha256:7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b is.
        """
            .formatted(manifest, "0".repeat(64)),
        "register",
        manifest.toString(),
        "--to",
        "http://localhost:9",
        "--token-file",
        token.toString());
  }

  @Test
  void no_token_is_made_where_no_service_has_made_a_key() throws Exception {
    isAnswered(
        2,
        "No token: there is no key in %s; start the service there once, or name its directory in"
                .formatted(home.resolve("data"))
            + " THROUGHLINE_DATA_DIR.\n",
        "token",
        "--role",
        "editor",
        "--lifetime",
        "8h");
    assertEquals(List.of(), files());
  }

  /** Errors and what is printed come together. */
  private void isAnswered(int status, String output, String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true).start();
    assertEquals(output, new String(process.getInputStream().readAllBytes(), UTF_8));
    assertEquals(status, process.waitFor());
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(home)) {
      return files.toList();
    }
  }
}
