package org.throughline.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;

/**
 * The key pair of an installation without an identity provider. Who can read its file can write.
 */
record OwnKey(PublicJsonWebKey pair) {

  /** What its tokens say in {@code iss}. */
  static final String ISSUER = "throughline";

  static Path file(Path directory) {
    return directory.resolve("identity.jwk");
  }

  /** The directory's key, made where there is none. */
  static OwnKey madeIn(Path directory) throws IOException {
    if (!Files.exists(file(directory))) {
      try {
        var pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        pair.setKeyId(pair.calculateBase64urlEncodedThumbprint("SHA-256"));
        OwnerOnly.write(
            file(directory), pair.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
      } catch (JoseException impossible) { // every JDK has this curve
        throw new IllegalStateException(impossible);
      }
    }
    return in(directory);
  }

  static OwnKey in(Path directory) throws IOException {
    try {
      return new OwnKey(PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file(directory))));
    } catch (JoseException broken) {
      throw new IOException("%s is no key".formatted(file(directory)));
    }
  }

  String token(Editor editor, String audience, Duration lifetime, Clock clock) {
    var now = clock.instant();
    var claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience(audience);
    claims.setSubject(editor.subject());
    claims.setStringClaim("name", editor.name());
    claims.setStringListClaim("roles", editor.roles().stream().map(Role::word).sorted().toList());
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(lifetime).getEpochSecond()));
    claims.setGeneratedJwtId();
    var signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    signature.setKeyIdHeaderValue(pair.getKeyId());
    signature.setHeader("typ", "JWT");
    signature.setPayload(claims.toJson());
    signature.setKey(pair.getPrivateKey());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException impossible) { // the key was made for this algorithm
      throw new IllegalStateException(impossible);
    }
  }

  VerificationKeyResolver resolver() {
    return new JwksVerificationKeyResolver(List.of(pair));
  }
}
