package org.throughline.cache;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Looks regularly what was written, and at once when told. What it saw is not relied on for longer
 * than {@link #SIGHT}: if the database does not answer, nothing is known, and that is known soon.
 *
 * <p>All looks are taken by one thread. It sleeps while nobody reads, and begins anew then.
 */
final class Watch {

  /** The name of its thread. */
  static final String NAME = "throughline-watch";

  /** So old may be what is served of what other nodes wrote. */
  private static final Duration SIGHT = Duration.ofSeconds(1);

  private static final Duration UNTIL_SLEEP = Duration.ofMinutes(1);

  private static final Logger LOG = Logger.getLogger(Watch.class);

  private final WatchedDatabase database;
  private final Versions versions;
  private final Runnable forget;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, NAME);
            thread.setDaemon(true);
            return thread;
          });

  private final Duration every;
  private CompletableFuture<Void> nextLook; // guarded by this: not begun
  private boolean isScheduled; // guarded by this
  private boolean isOutage; // of its thread
  private volatile boolean isAwake;
  private volatile boolean hasSeen;
  private volatile long seenAt;
  private volatile long wantedAt;

  Watch(WatchedDatabase database, Duration every, Versions versions, Runnable forget) {
    this.database = database;
    this.every = every;
    this.versions = versions;
    this.forget = forget;
  }

  /**
   * Whether the versions are those of less than a second ago. The first who asks in a while waits
   * for a look.
   */
  boolean isSighted() {
    wantedAt = System.nanoTime();
    if (!isAwake) {
      isAwake = true;
      begin();
      look();
    }
    return sees();
  }

  /** The same, where waiting is no good: before the first look it is said that they are not. */
  boolean isSightedNow() {
    wantedAt = System.nanoTime();
    return isAwake && sees();
  }

  private boolean sees() {
    return hasSeen && since(seenAt).compareTo(SIGHT) < 0;
  }

  /**
   * Takes a look that begins now at the earliest. Who has waited for longer than {@link #SIGHT} may
   * go on: whatever look began before then, nobody relies on it any more.
   */
  void look() {
    if (!isAwake) {
      return; // and nothing that was read before is good
    }
    try {
      next().get(SIGHT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException blind) {
      // the thread has said so, or will
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  void stop() {
    isAwake = false;
    thread.shutdownNow();
    try {
      thread.awaitTermination(SIGHT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    database.leave();
  }

  private synchronized void begin() {
    if (!isScheduled) {
      isScheduled = true;
      var pause = every.toMillis();
      thread.scheduleWithFixedDelay(this::tick, pause, pause, TimeUnit.MILLISECONDS);
    }
  }

  private void tick() {
    if (isAwake && since(wantedAt).compareTo(UNTIL_SLEEP) > 0) {
      loseSight();
      isAwake = false; // only now: until then a writer tells us
      forget.run();
      database.leave();
    } else if (isAwake) {
      takeLook();
    }
  }

  /** All who come before it begins share it. */
  private synchronized CompletableFuture<Void> next() {
    if (nextLook == null) {
      var look = new CompletableFuture<Void>();
      nextLook = look;
      thread.execute(
          () -> {
            synchronized (this) {
              nextLook = null;
            }
            takeLook();
            look.complete(null);
          });
    }
    return nextLook;
  }

  private void takeLook() {
    if (!isAwake) {
      return;
    }
    var begun = System.nanoTime();
    try {
      var news = database.news();
      if (news.isComplete()) {
        versions.written(news.tables());
      } else {
        versions.unknown();
      }
      seenAt = begun;
      hasSeen = true;
      if (isOutage) {
        isOutage = false;
        LOG.info("Changes are seen again, and answers are kept");
      }
    } catch (SQLException | RuntimeException failure) {
      loseSight();
      database.leave();
      if (!isOutage) {
        isOutage = true;
        LOG.warnf(
            "Changes cannot be seen, so no answer is kept: %s",
            String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
      }
    }
  }

  private void loseSight() {
    hasSeen = false;
    versions.unknown();
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }
}
