package org.throughline.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.problem.Problem;

/** An installation without an identity provider: its key, and the token that lies ready. */
class OwnKeyTest {

  @TempDir Path directory;

  private final ManualClock clock = new ManualClock();

  @Test
  void a_key_and_a_token_are_made_that_only_their_owner_can_read() throws IOException {
    var trust = start();
    assertEquals(Set.of("editor.token", "identity.jwk"), files());
    for (var name : files()) {
      var rights = Files.getPosixFilePermissions(directory.resolve(name));
      assertEquals("rw-------", PosixFilePermissions.toString(rights), name);
    }
    assertEquals("with the token in " + directory.resolve("editor.token"), trust.words());
    assertTrue(isGood(trust, token()));
  }

  @Test
  void both_are_the_same_after_the_next_start() throws IOException {
    start();
    var key = key();
    var token = token();
    clock.pass(Duration.ofDays(28));
    var trust = start();
    assertEquals(key, key());
    assertEquals(token, token());
    assertTrue(isGood(trust, token));
  }

  @Test
  void the_token_is_renewed_when_it_has_less_than_a_day_left() throws IOException {
    start();
    var key = key();
    var token = token();
    clock.pass(Duration.ofDays(29).plusMinutes(1));
    var trust = start();
    assertEquals(key, key());
    assertNotEquals(token, token());
    assertTrue(isGood(trust, token()));
  }

  @Test
  void a_token_that_was_deleted_or_damaged_is_made_again() throws IOException {
    start();
    Files.delete(directory.resolve("editor.token"));
    assertTrue(isGood(start(), token()));
    Files.writeString(directory.resolve("editor.token"), "");
    assertTrue(isGood(start(), token()));
  }

  @Test
  void deleting_the_key_ends_all_tokens() throws IOException {
    start();
    var token = token();
    Files.delete(directory.resolve("identity.jwk"));
    var trust = start();
    assertFalse(isGood(trust, token));
    assertTrue(isGood(trust, token()));
  }

  /** A kill between writing and moving; what it leaves is never read. */
  @Test
  void a_start_that_was_killed_is_made_good_by_the_next() throws IOException {
    Files.writeString(directory.resolve("identity.jwk.unfinished"), "{\"kty\":");
    Files.writeString(directory.resolve("editor.token.unfinished"), "eyJ");
    assertTrue(isGood(start(), token()));
    assertEquals(Set.of("editor.token", "identity.jwk"), files());
  }

  @Test
  void the_key_is_written_out_without_its_private_half_unless_asked() throws Exception {
    var pair = OwnKey.madeIn(directory).pair();
    assertFalse(pair.toJson().contains("\"d\""));
    assertTrue(key().contains("\"d\""));
  }

  @Test
  void where_no_key_can_be_kept_nobody_writes_and_the_reason_is_said() throws IOException {
    Files.createDirectories(directory.resolve("identity.jwk.unfinished/full"));
    var trust = start();
    assertTrue(trust.verification().isEmpty());
    assertTrue(
        trust.words().startsWith("closed: no key can be kept in " + directory), trust.words());
  }

  @Test
  void a_key_in_a_place_that_cannot_be_written_is_enough_to_verify() throws IOException {
    start();
    var token = token();
    Files.delete(directory.resolve("editor.token"));
    Files.createDirectories(directory.resolve("editor.token.unfinished/full"));
    var trust = start();
    assertTrue(isGood(trust, token));
    assertEquals("with tokens that the command `token` makes", trust.words());
  }

  @Test
  void a_damaged_key_is_not_replaced() throws IOException {
    Files.writeString(directory.resolve("identity.jwk"), "{}");
    var trust = start();
    assertTrue(trust.verification().isEmpty());
    assertTrue(trust.words().contains("identity.jwk is no key"), trust.words());
    assertEquals("{}", key());
  }

  /** With an external database the directory need not be there, and is not made. */
  @Test
  void without_a_directory_nobody_writes() {
    var missing = directory.resolve("missing");
    var trust = Trust.of(config(Map.of()), missing, clock);
    assertTrue(trust.verification().isEmpty());
    assertEquals(
        "closed: set THROUGHLINE_IDENTITY_ISSUER, or make the directory " + missing, trust.words());
    assertFalse(Files.exists(missing));
  }

  @Test
  void with_an_identity_provider_nothing_is_made() throws IOException {
    var config = config(Map.of("throughline.identity.issuer", "https://login.example.org"));
    var trust = Trust.of(config, directory, clock);
    assertEquals("with tokens of https://login.example.org", trust.words());
    assertEquals(Set.of(), files());
  }

  @Test
  void keys_without_their_issuer_are_a_mistake() {
    var config = config(Map.of("throughline.identity.keys-url", "https://login.example.org/keys"));
    assertThrows(ConfigurationException.class, () -> Trust.of(config, directory, clock));
  }

  private Trust start() {
    return Trust.of(config(Map.of()), directory, clock);
  }

  private static IdentityConfig config(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(IdentityConfig.class)
        .withDefaultValues(values)
        .build()
        .getConfigMapping(IdentityConfig.class);
  }

  private static boolean isGood(Trust trust, String token) {
    try {
      trust.verification().orElseThrow().verified(token);
      return true;
    } catch (Problem refused) {
      return false;
    }
  }

  private String key() throws IOException {
    return Files.readString(directory.resolve("identity.jwk"));
  }

  private String token() throws IOException {
    return Files.readString(directory.resolve("editor.token")).strip();
  }

  private Set<String> files() throws IOException {
    var names = new TreeSet<String>();
    try (var files = Files.list(directory)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }
}
