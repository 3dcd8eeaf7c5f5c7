package org.throughline.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What callers have left. Whoever was away for a minute has all of it again, so is forgotten. */
@Singleton
public final class Rates {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** Callers, each of some hundred bytes. */
  private static final int MOST_CALLERS = 100_000;

  private final int points;
  private final Clock clock;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(WINDOW).build();

  Rates(RateConfig config, Clock clock) {
    this.points = config.pointsPerMinute();
    this.clock = clock;
  }

  /**
   * @param caller whoever shares one allowance
   */
  public Account account(String caller) {
    var bucket =
        points == 0
            ? Optional.<Bucket>empty()
            : Optional.of(buckets.get(caller, unknown -> newBucket()));
    return new Account(bucket, points, clock);
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(points).refillGreedy(points, WINDOW))
        .build();
  }
}
