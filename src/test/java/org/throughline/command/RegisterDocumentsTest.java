package org.throughline.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.throughline.GraphQL.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.World;
import org.throughline.document.Build;
import org.throughline.identity.Token;

/** The command against the running service. */
@QuarkusTest
class RegisterDocumentsTest {

  private static final String A = "query CommandA { __typename }";
  private static final String B = "query CommandB { __typename }\n";

  @TempDir Path home;
  @Inject World world;

  private Map<String, String> environment;

  @BeforeEach
  void begin() {
    world.rows().run("truncate persisted_document cascade");
    world.rows().commit();
    environment = Map.of(RegisterDocuments.TOKEN, Build.admin());
  }

  @Test
  void manifests_and_folders_are_registered_together_and_again() throws IOException {
    var manifest =
        write("manifest.json", "{\"%s\": \"%s\", \"a\": \"%s\"}".formatted(Build.hash(A), A, A));
    write("documents/pages/b.graphql", B);
    write("documents/c.gql", A);
    write("documents/README.md", "no document");
    var folder = home.resolve("documents").toString();
    registers(2, 0, manifest, folder);
    registers(0, 2, manifest, folder, "--token-file", write("token", Build.admin() + "\n"));
    registers(0, 1, home.resolve("documents/pages/b.graphql").toString());
    send(Map.of("documentId", "a")).data();
    send(Map.of("documentId", "sha256:" + Build.hash(B))).data();
  }

  @Test
  void the_address_may_be_that_of_operations() throws IOException {
    var file = write("a.graphql", A);
    for (var address : List.of("/", "/graphql", "/graphql/")) {
      assertEquals(0, run(file, "--to", service() + address).status());
    }
  }

  @Test
  void each_refused_document_has_a_line() throws IOException {
    write("documents/a.graphql", A);
    write("documents/b.graphql", "{\n  titel\n}");
    var said = run(home.resolve("documents").toString(), "--to", service());
    assertEquals(1, said.status());
    assertEquals("", said.out());
    var lines = said.err().lines().toList();
    assertEquals("Nothing registered:", lines.get(0));
    assertEquals(2, lines.size(), said::err);
    assertEquals(
        "  %s, line 2, column 3: ".formatted(Build.hash("{\n  titel\n}")),
        lines.get(1).substring(0, 86));
    assertEquals("0", world.rows().value("select count(*) from persisted_document"));
  }

  @Test
  void what_cannot_be_read_is_named_before_anything_is_sent() throws IOException {
    var manifest = write("manifest.json", "{\"%s\": \"%s\"}".formatted("0".repeat(64), A));
    Files.createDirectory(home.resolve("empty"));
    Files.write(home.resolve("latin.graphql"), new byte[] {'#', (byte) 0xe4});
    isRefused(
        """
        %1$s: %2$s: The id is not the SHA-256 of the text: sha256:%3$s is.
        %4$s/nowhere.json: it cannot be read (there is no such file)
        %4$s/empty: the manifest: It holds no document.
        %4$s/latin.graphql: it cannot be read (latin.graphql is not UTF-8)
        """
            .formatted(manifest, "0".repeat(64), Build.hash(A), home),
        manifest,
        home + "/nowhere.json",
        home + "/empty",
        home + "/latin.graphql",
        "--to",
        "http://localhost:9");
  }

  @Test
  void two_manifests_do_not_give_one_name_to_two_texts() throws IOException {
    isRefused(
        "a: Two texts have this id.\n",
        write("one.json", "{\"a\": \"%s\"}".formatted(A)),
        write("two.json", "{\"a\": \"{ __typename }\"}"),
        "--to",
        service());
  }

  @Test
  void an_editors_token_does_not_suffice() throws IOException {
    environment = Map.of(RegisterDocuments.TOKEN, Token.good().toString());
    isRefused(
        "This needs the role `admin`; the token has `editor`.\n",
        write("a.graphql", A),
        "--to",
        service());
  }

  @Test
  void who_does_not_answer_or_is_no_service_is_named() throws IOException {
    var file = write("a.graphql", A);
    var nobody = run(file, "--to", "http://localhost:9");
    assertEquals(1, nobody.status());
    assertEquals(
        "  http://localhost:9/graphql/documents does not answer: nobody listens there",
        nobody.err().lines().toList().get(1));
    isRefused(
        service() + "/other/graphql/documents answers with status 405.\n",
        file,
        "--to",
        service() + "/other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\" | it needs files and a service; 'register",
        "a.json | it needs files and a service; 'register",
        "--to http://localhost:9 | it needs files and a service; 'register",
        "a.json --to | --to lacks its value; 'register",
        "a.json --too http://localhost:9 | there is no --too; 'register",
        "a.json --to localhost:8080 | 'localhost:8080' is no address of a service, such as http://localhost:8080.",
        "a.json --to ftp://localhost | 'ftp://localhost' is no address",
        "a.json --to http:// | 'http://' is no address",
        "a.json --to http://localhost:9 --token-file nowhere | the token in nowhere cannot be read."
      })
  void another_use_is_refused_with_the_right_one(String arguments, String words) {
    isMisused(words, arguments.isEmpty() ? new String[0] : arguments.split(" "));
  }

  @Test
  void without_a_token_nothing_is_sent() throws IOException {
    environment = Map.of();
    isMisused(
        "there is no token in THROUGHLINE_TOKEN; 'register",
        "a.json",
        "--to",
        "http://localhost:9");
    var empty = write("token", "\n");
    isMisused(
        "there is no token in %s.".formatted(empty),
        "a.json",
        "--to",
        "http://localhost:9",
        "--token-file",
        empty);
  }

  /** What the command said and how it ended. */
  private record Said(int status, String out, String err) {}

  private void registers(int added, int known, String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--to", service()));
    assertEquals(
        new Said(
            0,
            "Registered %d documents at %s/graphql/documents: %d new, %d known.\n"
                .formatted(added + known, service(), added, known),
            ""),
        run(all.toArray(String[]::new)));
  }

  private void isRefused(String lines, String... arguments) {
    assertEquals(new Said(1, "", "Nothing registered:\n" + lines.indent(2)), run(arguments));
  }

  private void isMisused(String words, String... arguments) {
    var said = run(arguments);
    assertEquals(2, said.status(), said::err);
    var expected = "Nothing registered: " + words;
    assertEquals(
        expected, said.err().substring(0, Math.min(expected.length(), said.err().length())));
    assertEquals(1, said.err().lines().count());
  }

  private Said run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var command =
        new RegisterDocuments(
            environment, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    var status = command.run(List.of(arguments));
    return new Said(status, out.toString(UTF_8), err.toString(UTF_8));
  }

  private static String service() {
    return "http://localhost:" + RestAssured.port;
  }

  private String write(String name, String content) throws IOException {
    var file = home.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content).toString();
  }
}
