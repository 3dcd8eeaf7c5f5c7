package org.throughline.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command refuses; that its tokens are good is seen on a running service. */
class MintTokenTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | it needs a role and a lifetime",
        "--role editor | it needs a role and a lifetime",
        "--lifetime 8h | it needs a role and a lifetime",
        "--role | --role lacks its value",
        "--rolle editor | there is no --rolle"
      })
  void another_use_is_refused_with_the_right_one(String arguments, String words) {
    isRefused(arguments, words + "; " + MintToken.USAGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--role publischer | there is no role 'publischer'; did you mean 'publisher'?",
        "--role reader-of-all | there is no role 'reader-of-all'; there are editor, publisher, admin.",
        "--name | --name lacks its value; 'token",
      })
  void a_wrong_word_is_named(String arguments, String words) {
    isRefused(arguments, words);
  }

  @ParameterizedTest
  @CsvSource({"0s", "-1h", "367d", "8 hours", "forever", "99999999999h"})
  void a_lifetime_has_an_end(String lifetime) {
    assertEquals(
        "No token: '%s' is no lifetime; give minutes, hours or days, such as 30m, 8h or 14d, up to a year.\n"
            .formatted(lifetime),
        run(Map.of(), "--role", "editor", "--lifetime", lifetime));
  }

  @Test
  void a_name_is_a_line_of_text() {
    for (var name : List.of("", " ", "a\nb", "a".repeat(201))) {
      assertEquals(
          "No token: a name has 1 to 200 characters.\n",
          run(Map.of(), "--role", "editor", "--lifetime", "8h", "--name", name));
    }
  }

  @Test
  void with_an_identity_provider_it_says_who_makes_tokens() {
    assertEquals(
        "No token: tokens come from the identity provider https://login.example.org.\n",
        run(
            Map.of("throughline.identity.issuer", "https://login.example.org"),
            "--role",
            "editor",
            "--lifetime",
            "8h"));
  }

  private static void isRefused(String arguments, String words) {
    var said = run(Map.of(), arguments.isEmpty() ? new String[0] : arguments.split(" "));
    var expected = "No token: " + words;
    assertEquals(
        expected, said.strip().substring(0, Math.min(expected.length(), said.strip().length())));
    assertEquals(1, said.lines().count());
  }

  /** Nothing is printed, and the status is that of a refusal. */
  private static String run(Map<String, String> values, String... arguments) {
    var defaults = new HashMap<>(values);
    defaults.put("throughline.data-dir", "target/no-such-directory");
    defaults.put(
        "quarkus.datasource.jdbc.url", "jdbc:embedded-postgresql:target/no-such-directory");
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var command =
        new MintToken(
            new SmallRyeConfigBuilder().withDefaultValues(defaults).build(),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    assertEquals(2, command.run(List.of(arguments)));
    assertEquals("", out.toString(UTF_8));
    return err.toString(UTF_8);
  }
}
