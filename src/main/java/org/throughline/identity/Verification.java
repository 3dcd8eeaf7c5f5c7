package org.throughline.identity;

import static org.jose4j.jwa.AlgorithmConstraints.ConstraintType.PERMIT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * What makes a token a good one. What its header says of keys ({@code jku}, {@code x5u}, {@code
 * jwk}) is not looked at, other than {@code kid}, which chooses among keys that are known already.
 *
 * @param skew how far the issuer's clock and ours may be apart
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725, best current practices</a>
 */
record Verification(
    String issuer, String audience, Duration skew, Clock clock, VerificationKeyResolver keys) {

  /** With a key pair only: who knows what verifies a token still cannot make one. */
  private static final List<String> ALGORITHMS =
      List.of(
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.RSA_USING_SHA384,
          AlgorithmIdentifiers.RSA_USING_SHA512,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
          AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
          AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
          AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
          AlgorithmIdentifiers.EDDSA);

  /**
   * @throws Problem {@code UNAUTHENTICATED}, with what is wrong about the token; {@code
   *     UNAVAILABLE} where the keys cannot be had at the moment
   */
  JwtClaims verified(String token) {
    checkAlgorithm(token);
    try {
      return consumer().processToClaims(token);
    } catch (InvalidJwtException invalid) {
      if (invalid.getCause() instanceof Problem problem) {
        throw problem;
      }
      throw refused(words(invalid));
    }
  }

  /** The same, on another day. */
  Verification at(Clock day) {
    return new Verification(issuer, audience, skew, day, keys);
  }

  static Problem refused(String words) {
    return Problem.of(ErrorCode.UNAUTHENTICATED, words);
  }

  private static void checkAlgorithm(String token) {
    try {
      if (!(JsonWebStructure.fromCompactSerialization(token) instanceof JsonWebSignature jws)) {
        throw refused("The token is encrypted; send one that is signed.");
      }
      var algorithm = String.valueOf(jws.getAlgorithmHeaderValue());
      if (!ALGORITHMS.contains(algorithm)) {
        throw refused(
            "Tokens signed by `%s` are not taken; `alg` must be one of %s."
                .formatted(
                    algorithm.length() > 20 ? algorithm.substring(0, 20) + "…" : algorithm,
                    String.join(", ", ALGORITHMS)));
      }
    } catch (JoseException | ClassCastException malformed) {
      throw refused("The token is malformed: it is no JSON Web Token, or not all of one.");
    }
  }

  private JwtConsumer consumer() {
    return new JwtConsumerBuilder()
        .setJwsAlgorithmConstraints(PERMIT, ALGORITHMS.toArray(String[]::new))
        .setVerificationKeyResolver(keys)
        .setExpectedIssuer(issuer)
        .setExpectedAudience(audience)
        .setRequireExpirationTime()
        .setRequireSubject()
        .setAllowedClockSkewInSeconds(Math.toIntExact(skew.toSeconds()))
        .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
        .build();
  }

  /** The library's own words name keys and classes, so they are not for the caller. */
  private String words(InvalidJwtException invalid) {
    if (invalid.getCause() instanceof UnresolvableKeyException) {
      return "The token is signed by a key that is not known here.";
    }
    if (invalid.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)) {
      return "The token's signature does not fit: it was changed, or signed by somebody else.";
    }
    if (invalid.hasErrorCode(ErrorCodes.ISSUER_INVALID)
        || invalid.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
      return "The token is of another issuer (`iss`) than this service trusts.";
    }
    if (invalid.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)
        || invalid.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
      return "The token is not for this service: its `aud` must name `%s`.".formatted(audience);
    }
    if (invalid.hasErrorCode(ErrorCodes.EXPIRED)) {
      return "The token expired at %s; get a new one.".formatted(instant(invalid, "exp"));
    }
    if (invalid.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
      return "The token is valid from %s on, not yet.".formatted(instant(invalid, "nbf"));
    }
    if (invalid.hasErrorCode(ErrorCodes.EXPIRATION_MISSING)) {
      return "The token does not say when it expires (`exp`).";
    }
    if (invalid.hasErrorCode(ErrorCodes.SUBJECT_MISSING)) {
      return "The token does not say whose it is (`sub`).";
    }
    return "The token cannot be verified.";
  }

  private static Instant instant(InvalidJwtException invalid, String claim) {
    try {
      var claims = invalid.getJwtContext().getJwtClaims();
      return Instant.ofEpochSecond(claims.getNumericDateClaimValue(claim).getValue());
    } catch (MalformedClaimException impossible) { // or it would not have been found wrong
      throw new IllegalStateException(impossible);
    }
  }
}
