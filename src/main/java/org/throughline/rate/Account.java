package org.throughline.rate;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.throughline.plan.Cost;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/** What one request spends of its caller's points. Belongs to the thread that answers it. */
public final class Account {

  private final Optional<Bucket> bucket;
  private final int limit;
  private final Clock clock;
  private Cost cost = Cost.LEAST;
  private int spent;
  private ConsumptionProbe left;

  Account(Optional<Bucket> bucket, int limit, Clock clock) {
    this.bucket = bucket;
    this.limit = limit;
    this.clock = clock;
  }

  /**
   * Spends what the least operation costs, so that what is refused is not free.
   *
   * @throws Problem {@code RATE_LIMITED}, before anything was looked at
   */
  public void open() {
    charge(Cost.LEAST);
  }

  /**
   * Goes on to another operation of the same request; what it costs comes on top.
   *
   * @throws Problem {@code RATE_LIMITED}, before anything of it was looked at
   */
  public void openAnother() {
    spent = 0;
    open();
  }

  /**
   * Spends what the operation costs.
   *
   * @throws Problem {@code RATE_LIMITED}
   */
  public void charge(Cost cost) {
    this.cost = cost;
    var points = cost.points() - spent;
    if (bucket.isPresent() && points > 0) {
      left = bucket.get().tryConsumeAndReturnRemaining(points);
      if (!left.isConsumed()) {
        throw Problem.of(
            ErrorCode.RATE_LIMITED,
            "This costs %d points, and %d of %d a minute are left; try again in %d seconds."
                .formatted(cost.points(), left.getRemainingTokens(), limit, retryAfter()));
      }
      spent = cost.points();
    }
  }

  /** What the request costs, as far as it is known. */
  public Cost cost() {
    return cost;
  }

  /** What is left; empty where nothing is limited, or nothing was spent. */
  public Optional<RateLimit> rateLimit() {
    return Optional.ofNullable(left)
        .map(
            probe ->
                new RateLimit(
                    limit,
                    (int) probe.getRemainingTokens(),
                    cost.points(),
                    Math.toIntExact(cost.nodes()),
                    clock.instant().plusSeconds(resetAfter()).atOffset(ZoneOffset.UTC)));
  }

  /** Until all points are there again, in whole seconds. */
  public long resetAfter() {
    return seconds(left.getNanosToWaitForReset());
  }

  /** Until the points that were lacking are there, in whole seconds. */
  public long retryAfter() {
    return Math.max(1, seconds(left.getNanosToWaitForRefill()));
  }

  private static long seconds(long nanos) {
    return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
  }
}
