package org.throughline.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * A token as somebody may send it: a good one of the service under test, until a test says more.
 */
public final class Token {

  private final JwtClaims claims = new JwtClaims();
  private final Map<String, Object> headers = new LinkedHashMap<>();
  private Key key;

  private Token(String issuer, PublicJsonWebKey signer) {
    claims.setIssuer(issuer);
    claims.setAudience("throughline");
    claims.setSubject("ana");
    claims.setStringListClaim("roles", "editor");
    expires(Duration.ofMinutes(5));
    headers.put("alg", "ES256");
    signedBy(signer);
  }

  /** Of the service under test's own key. */
  public static Token good() {
    return of(OwnKey.ISSUER, ownKey());
  }

  static Token of(String issuer, PublicJsonWebKey signer) {
    return new Token(issuer, signer);
  }

  static PublicJsonWebKey ownKey() {
    try {
      var directory = ConfigProvider.getConfig().getValue("throughline.data-dir", Path.class);
      return OwnKey.in(directory).pair();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static PublicJsonWebKey newKey(String name) {
    try {
      var pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      pair.setKeyId(name);
      return pair;
    } catch (JoseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public Token roles(String... roles) {
    return claim("roles", List.of(roles));
  }

  /** Of somebody else. */
  public Token called(String subject) {
    return claim("sub", subject);
  }

  Token claim(String name, Object value) {
    claims.setClaim(name, value);
    return this;
  }

  Token without(String claim) {
    claims.unsetClaim(claim);
    return this;
  }

  Token header(String name, Object value) {
    headers.put(name, value);
    return this;
  }

  /** By this key, and says so. */
  Token signedBy(PublicJsonWebKey signer) {
    headers.put("kid", signer.getKeyId());
    key = signer.getPrivateKey();
    return this;
  }

  Token signedWith(String algorithm, Key other) {
    headers.put("alg", algorithm);
    key = other;
    return this;
  }

  Token expires(Duration fromNow) {
    claims.setExpirationTime(at(fromNow));
    return this;
  }

  Token startsIn(Duration fromNow) {
    claims.setNotBefore(at(fromNow));
    return this;
  }

  private static NumericDate at(Duration fromNow) {
    return NumericDate.fromSeconds(Instant.now().plus(fromNow).getEpochSecond());
  }

  /** As it stands in the header, behind {@code Bearer}. */
  @Override
  public String toString() {
    var signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    headers.forEach(signature::setHeader);
    signature.setPayload(claims.toJson());
    signature.setKey(key);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException wrongTest) {
      throw new IllegalArgumentException(wrongTest);
    }
  }
}
