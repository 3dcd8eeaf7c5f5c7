package org.throughline.identity;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jose4j.http.Get;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * Where an identity provider publishes its keys.
 *
 * @param keysUrl where it is not left to discovery
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID Connect
 *     Discovery</a>
 */
record Provider(String issuer, Optional<URI> keysUrl) {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 3_000;

  /**
   * @throws ConfigurationException where keys would come over a line that somebody else can write
   *     to
   */
  static Provider of(String issuer, Optional<URI> keysUrl) {
    var provider = new Provider(issuer, keysUrl);
    var asked = keysUrl.orElseGet(provider::discovery);
    if (!isSafe(asked)) {
      throw new ConfigurationException(
          "The identity provider's keys would be read from %s: use https, or http on the loopback address, in %s."
              .formatted(
                  asked,
                  keysUrl.isPresent()
                      ? "THROUGHLINE_IDENTITY_KEYS_URL"
                      : "THROUGHLINE_IDENTITY_ISSUER"));
    }
    return provider;
  }

  /** The keys as published now. The address is asked for each time: providers move theirs. */
  List<JsonWebKey> keys() throws IOException {
    var address = keysUrl.isPresent() ? keysUrl.get() : discovered();
    try {
      var keys = new JsonWebKeySet(read(address)).getJsonWebKeys();
      if (!keys.isEmpty()) {
        return keys;
      }
    } catch (JoseException | RuntimeException noKeys) { // the library casts whatever it reads
      // as good as none
    }
    throw new IOException("%s answers no JSON Web Key Set with keys".formatted(address));
  }

  private URI discovery() {
    try {
      return URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
    } catch (IllegalArgumentException noAddress) {
      throw new ConfigurationException(
          "The issuer %s is no address; set THROUGHLINE_IDENTITY_KEYS_URL too.".formatted(issuer));
    }
  }

  private URI discovered() throws IOException {
    var told = object(discovery());
    if (!issuer.equals(told.get("issuer"))) {
      throw new IOException(
          "%s is of the issuer %s; THROUGHLINE_IDENTITY_ISSUER must be the same, letter by letter"
              .formatted(discovery(), told.get("issuer")));
    }
    try {
      var address = URI.create(String.valueOf(told.get("jwks_uri")));
      if (isSafe(address)) {
        return address;
      }
    } catch (IllegalArgumentException noAddress) {
      // as bad as an unsafe one
    }
    throw new IOException(
        "%s names keys at %s, which is neither https nor on the loopback address"
            .formatted(discovery(), told.get("jwks_uri")));
  }

  private static Map<String, Object> object(URI address) throws IOException {
    try {
      return JsonUtil.parseJson(read(address));
    } catch (JoseException | ClassCastException noObject) {
      throw new IOException("%s answers no JSON object".formatted(address));
    }
  }

  private static String read(URI address) throws IOException {
    var get = new Get();
    get.setConnectTimeout(CONNECT_MILLIS);
    get.setReadTimeout(READ_MILLIS);
    get.setRetries(0); // the next token asks again
    return get.get(address.toString()).getBody();
  }

  private static boolean isSafe(URI address) {
    var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "https" -> address.getHost() != null;
      case "http" -> host.matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
      default -> false;
    };
  }
}
