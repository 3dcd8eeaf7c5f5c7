package org.throughline.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.problem.Problem;

/** The keys of an identity provider: found, kept, changed, and not there. */
class JwksTest {

  private final ManualClock clock = new ManualClock();
  private KeyServer server;
  private Verification verification;

  @BeforeEach
  void start() throws IOException {
    server = new KeyServer(0).publishes(Token.newKey("old"));
    verification = verification(Optional.empty());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void its_keys_are_found_by_discovery_and_asked_for_once() {
    var key = Token.newKey("first");
    server.publishes(key);
    for (var i = 0; i < 100; i++) {
      isGood(token(key));
    }
    assertEquals(1, server.fetches());
  }

  @Test
  void the_address_of_its_keys_can_be_given_instead() {
    var key = Token.newKey("first");
    server.publishes(key).saysItIs("somebody else");
    verification = verification(Optional.of(URI.create(server.address() + "/keys")));
    isGood(token(key));
  }

  @Test
  void keys_of_any_kind_with_a_public_half_are_taken() throws Exception {
    var rsa = RsaJwkGenerator.generateJwk(2048);
    rsa.setKeyId("rsa");
    var edwards = OkpJwkGenerator.generateJwk("Ed25519");
    edwards.setKeyId("ed");
    server.publishes(rsa, edwards);
    for (var algorithm : new String[] {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"}) {
      isGood(token(rsa).header("alg", algorithm));
    }
    isGood(token(edwards).header("alg", "EdDSA"));
  }

  @Test
  void a_token_without_a_key_id_is_held_against_all_keys() {
    var second = Token.newKey("second");
    server.publishes(Token.newKey("first"), second);
    isGood(token(second).header("kid", null));
  }

  @Test
  void a_key_of_another_kind_than_the_algorithm_is_no_key() throws Exception {
    var rsa = RsaJwkGenerator.generateJwk(2048);
    rsa.setKeyId("one");
    server.publishes(rsa);
    isRefused(token(Token.newKey("one")), "not known here");
  }

  @Test
  void a_new_key_is_found_and_the_old_one_good_while_it_is_published() {
    var old = Token.newKey("old");
    var young = Token.newKey("young");
    server.publishes(old);
    isGood(token(old));
    server.publishes(old, young);
    clock.pass(ProviderKeys.PAUSE);
    isGood(token(young));
    isGood(token(old));
    assertEquals(2, server.fetches());
  }

  @Test
  void a_withdrawn_key_is_refused_when_the_keys_are_read_again() {
    var old = Token.newKey("old");
    server.publishes(old);
    isGood(token(old));
    server.publishes(Token.newKey("young"));
    clock.pass(ProviderKeys.FRESH);
    isRefused(token(old), "not known here");
    assertEquals(2, server.fetches());
  }

  @Test
  void a_flood_of_unknown_keys_asks_it_once_in_a_while() throws Exception {
    isRefused(token(Token.newKey("unknown")), "not known here");
    assertEquals(1, server.fetches());
    var threads = Executors.newFixedThreadPool(16);
    try {
      var answers =
          IntStream.range(0, 500)
              .mapToObj(i -> token(Token.newKey("unknown-" + i)).toString())
              .map(token -> threads.submit(() -> code(token)))
              .toList();
      for (Future<String> answer : answers) {
        assertEquals("UNAUTHENTICATED", answer.get());
      }
    } finally {
      threads.shutdown();
    }
    assertEquals(1, server.fetches());
    clock.pass(ProviderKeys.PAUSE);
    isRefused(token(Token.newKey("unknown")), "not known here");
    assertEquals(2, server.fetches());
  }

  @Test
  void what_was_heard_last_counts_for_an_hour_when_it_is_silent() {
    var key = Token.newKey("first");
    server.publishes(key);
    isGood(token(key));
    server.close();
    clock.pass(ProviderKeys.USABLE.minusSeconds(1));
    isGood(token(key).expires(Duration.ofHours(2)));
    clock.pass(Duration.ofSeconds(2));
    isUnavailable(token(key).expires(Duration.ofHours(2)));
  }

  @Test
  void an_unknown_key_is_not_judged_while_it_is_silent() {
    var key = Token.newKey("first");
    server.publishes(key);
    isGood(token(key));
    server.close();
    clock.pass(ProviderKeys.PAUSE);
    isUnavailable(token(Token.newKey("perhaps new")));
    isGood(token(key));
  }

  @Test
  void it_is_heard_again_soon_after_it_was_silent() {
    var key = Token.newKey("first");
    server.publishes(key).fails(500);
    isUnavailable(token(key));
    server.fails(200);
    isUnavailable(token(key));
    clock.pass(ProviderKeys.RECOVERY);
    isGood(token(key));
  }

  /** Threads that wait for a provider are missing where readers are served. */
  @Test
  void few_requests_wait_for_it_when_it_hangs() throws Exception {
    server.takes(1_500);
    var threads = Executors.newFixedThreadPool(40);
    try {
      var key = Token.newKey("first");
      var begin = System.nanoTime();
      var token = token(key).toString();
      var answers =
          IntStream.range(0, 40).mapToObj(i -> threads.submit(() -> timed(token))).toList();
      var atOnce = 0;
      for (Future<Long> answer : answers) {
        atOnce += answer.get() < 1_000 ? 1 : 0;
      }
      assertEquals(32, atOnce, "the other eight waited");
      assertTrue(System.nanoTime() - begin < Duration.ofSeconds(8).toNanos());
    } finally {
      threads.shutdown();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "<html>",
        "{\"keys\":1}",
        "{\"keys\":null}",
        "{\"keys\":[]}",
        "{\"keys\":[null]}",
        "{\"keys\":[1]}",
        "{\"keys\":[{\"kty\":\"no\"}]}",
        "{\"keys\":[{\"kty\":\"EC\",\"crv\":1}]}"
      })
  void what_is_no_key_set_counts_as_silence(String text) {
    server.answers(text);
    isUnavailable(token(Token.newKey("first")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{}", "<html>", "{\"issuer\":1}"})
  void what_is_no_discovery_document_counts_as_silence(String text) {
    server.describesItselfAs(text);
    isUnavailable(token(Token.newKey("first")));
  }

  @Test
  void a_discovery_document_of_somebody_else_counts_as_silence() {
    server.saysItIs("https://login.example.org");
    isUnavailable(token(Token.newKey("first")));
  }

  @Test
  void keys_that_others_could_change_on_the_way_are_not_read() {
    server.saysKeysAreAt("http://192.0.2.1/keys");
    isUnavailable(token(Token.newKey("first")));
    for (var address :
        new String[] {
          "http://login.example.org", "ftp://127.0.0.1", "http://127.0.0.1.example.org"
        }) {
      assertThrows(
          ConfigurationException.class, () -> Provider.of(address, Optional.empty()), address);
      assertThrows(
          ConfigurationException.class,
          () -> Provider.of("https://login.example.org", Optional.of(URI.create(address))),
          address);
    }
    assertThrows(
        ConfigurationException.class, () -> Provider.of("not an address", Optional.empty()));
  }

  @Test
  void its_keys_may_come_over_https_or_from_this_machine() {
    for (var address :
        new String[] {"https://login.example.org", "http://localhost:1", "http://[::1]:1"}) {
      assertEquals(address, Provider.of(address, Optional.empty()).issuer());
    }
  }

  private Verification verification(Optional<URI> keysUrl) {
    var keys = new ProviderKeys(Provider.of(server.address(), keysUrl), clock);
    return new Verification(server.address(), "throughline", Duration.ofSeconds(30), clock, keys);
  }

  private Token token(PublicJsonWebKey key) {
    return Token.of(server.address(), key).expires(Duration.ofHours(1));
  }

  private void isGood(Token token) {
    assertEquals("good", code(token.toString()));
  }

  private void isUnavailable(Token token) {
    assertEquals("UNAVAILABLE", code(token.toString()));
  }

  private void isRefused(Token token, String words) {
    var text = token.toString();
    var problem = assertThrows(Problem.class, () -> verification.verified(text));
    assertEquals("UNAUTHENTICATED", problem.code().name());
    assertTrue(problem.getMessage().contains(words), problem::getMessage);
  }

  private String code(String token) {
    try {
      verification.verified(token);
      return "good";
    } catch (Problem problem) {
      return problem.code().name();
    }
  }

  private long timed(String token) {
    var begin = System.nanoTime();
    code(token);
    return (System.nanoTime() - begin) / 1_000_000;
  }
}
