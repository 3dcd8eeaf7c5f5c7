package org.throughline.identity;

import java.io.IOException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * An identity provider's keys as last heard. The library's own cache asks again for each unknown
 * key of a provider that does not answer, and lets every request wait for it: so whoever sends
 * nonsense could keep readers waiting.
 */
final class ProviderKeys implements VerificationKeyResolver {

  /** A key that the provider has withdrawn is taken this long at most, while it answers. */
  static final Duration FRESH = Duration.ofMinutes(10);

  /** The last keys heard are better than none, this long. */
  static final Duration USABLE = Duration.ofHours(1);

  /** All requests with unknown keys in this time ask it once. */
  static final Duration PAUSE = Duration.ofSeconds(10);

  /** It is asked again this long after it did not answer. */
  static final Duration RECOVERY = Duration.ofSeconds(2);

  /** So many requests wait for its answer; the next is told to come again. */
  private static final int PATIENT = 8;

  private static final Logger LOG = Logger.getLogger(ProviderKeys.class);

  private record Heard(List<JsonWebKey> keys, Instant at) {}

  private final Provider provider;
  private final Clock clock;
  private final Semaphore waiting = new Semaphore(PATIENT);
  private volatile Heard heard = new Heard(List.of(), Instant.EPOCH);
  private volatile Instant nextAsk = Instant.EPOCH;
  private volatile boolean answered;

  ProviderKeys(Provider provider, Clock clock) {
    this.provider = provider;
    this.clock = clock;
  }

  @Override
  public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> nesting)
      throws UnresolvableKeyException {
    var known = heard;
    var key = of(token, known);
    if (key.isPresent() && isYounger(known, FRESH)) {
      return key.get();
    }
    if (askAfter(known)) {
      return of(token, heard)
          .orElseThrow(() -> new UnresolvableKeyException("not among the issuer's keys"));
    }
    if (key.isPresent() && isYounger(known, USABLE)) {
      return key.get();
    }
    throw Problem.of(
        ErrorCode.UNAVAILABLE,
        "The identity provider does not answer at the moment, so no token can be verified; try"
            + " again. Reading needs none.");
  }

  /**
   * @return whether the keys are now those that the provider has, as far as it may be asked
   */
  private boolean askAfter(Heard known) {
    if (clock.instant().isBefore(nextAsk)) {
      return answered;
    }
    if (!waiting.tryAcquire()) {
      return false;
    }
    try {
      synchronized (this) {
        if (heard == known && !clock.instant().isBefore(nextAsk)) {
          answered = ask();
          nextAsk = clock.instant().plus(answered ? PAUSE : RECOVERY);
        }
        return answered;
      }
    } finally {
      waiting.release();
    }
  }

  private boolean ask() {
    try {
      heard = new Heard(List.copyOf(provider.keys()), clock.instant());
      return true;
    } catch (IOException silent) {
      LOG.warnf("The keys of %s cannot be read: %s", provider.issuer(), silent.getMessage());
      return false;
    }
  }

  private boolean isYounger(Heard known, Duration age) {
    return clock.instant().isBefore(known.at().plus(age));
  }

  /** The key that the token names; where it names none, the one that verifies it. */
  private static Optional<Key> of(JsonWebSignature token, Heard known) {
    try {
      return Optional.ofNullable(
              new VerificationJwkSelector()
                  .selectWithVerifySignatureDisambiguate(token, known.keys()))
          .map(JsonWebKey::getKey);
    } catch (JoseException unfit) { // of another kind than the token's algorithm
      return Optional.empty();
    }
  }
}
