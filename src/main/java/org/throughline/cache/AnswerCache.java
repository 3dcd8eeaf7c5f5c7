package org.throughline.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.throughline.plan.Plan;

/**
 * Keeps answers that everybody gets the same, for as long as nothing is written to a table that
 * they may show.
 *
 * <p>An answer remembers what its tables looked like to the {@link Watch} before its statement
 * began, and is good only while they look the same: one that was read beside a write is not kept as
 * if it had been read behind it.
 */
@Singleton
@Startup // the catalog is read before anybody waits
public class AnswerCache {

  /** A larger one would push out dozens of others. */
  private static final int LARGEST = 1 << 20;

  /** Of an entry beside its bytes, about. */
  private static final int OVERHEAD = 500;

  /** Asks the database. */
  @FunctionalInterface
  public interface Read {

    /**
     * @param types the kinds of objects that the answer may show
     */
    SharedAnswer answer(Set<String> types) throws SQLException;
  }

  /** The values as PostgreSQL reads them. Of the plan it matters which, not what it says. */
  private record Key(Plan plan, List<String> values) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.plan == plan && key.values.equals(values);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(plan) + values.hashCode();
    }

    int size() {
      return plan.sql().length() // while it is here it is in memory
          + values.stream().filter(Objects::nonNull).mapToInt(String::length).sum();
    }
  }

  private record Kept(SharedAnswer answer, long stamp) {}

  /** A read that others wait for; empty if it came to nothing. */
  private record Flight(long stamp, CompletableFuture<Optional<SharedAnswer>> landing) {}

  private final Footprints footprints;
  private final boolean isOn;
  private final Versions versions = new Versions();
  private final Watch watch;
  private final Cache<Key, Kept> kept;
  private final ConcurrentMap<Key, Flight> flights = new ConcurrentHashMap<>();

  AnswerCache(AgroalDataSource database, CacheConfig config) throws SQLException {
    try (var connection = database.getConnection()) {
      footprints = Footprints.read(connection);
    }
    isOn = config.size().asLongValue() > 0;
    kept =
        Caffeine.newBuilder()
            .maximumWeight(config.size().asLongValue())
            .weigher((Key key, Kept entry) -> OVERHEAD + key.size() + entry.answer().size())
            .build();
    watch = new Watch(new WatchedDatabase(database), config.lookEvery(), versions, this::forget);
  }

  void stop(@Observes ShutdownEvent stopped) {
    watch.stop();
  }

  /** Whether answers are kept at all. */
  public boolean isOn() {
    return isOn;
  }

  /** The answer kept; nobody waits for it. */
  public Optional<SharedAnswer> known(Plan plan, List<String> values) {
    var entry = kept.getIfPresent(new Key(plan, values));
    return entry != null
            && watch.isSightedNow()
            && entry.stamp() == versions.stamp(footprints.of(plan))
        ? Optional.of(entry.answer())
        : Optional.empty();
  }

  private Optional<SharedAnswer> known(Key key, long stamp) {
    return Optional.ofNullable(kept.getIfPresent(key))
        .filter(entry -> entry.stamp() == stamp)
        .map(Kept::answer);
  }

  /**
   * The answer kept, or that of a read that somebody else has begun, or else of this one. Callers
   * answer for it that everybody gets the same.
   */
  public SharedAnswer answer(Plan plan, List<String> values, Read read) throws SQLException {
    var footprint = footprints.of(plan);
    if (!isOn || !footprint.isKeepable() || !watch.isSighted()) {
      return read.answer(footprint.types());
    }
    var key = new Key(plan, values);
    var stamp = versions.stamp(footprint); // before anything is read
    var known = known(key, stamp);
    if (known.isPresent()) {
      return known.get();
    }
    var own = new Flight(stamp, new CompletableFuture<>());
    var first =
        flights.merge(
            key, own, (running, mine) -> running.stamp() == mine.stamp() ? running : mine);
    if (first == own) {
      return fly(key, own, read, footprint);
    }
    var landed = first.landing().join();
    if (landed.isEmpty()) { // whoever it was for has gone: one of those who waited is the next
      return answer(plan, values, read);
    }
    return versions.stamp(footprint) == stamp && watch.isSighted()
        ? landed.get()
        : read.answer(footprint.types());
  }

  private SharedAnswer fly(Key key, Flight flight, Read read, Footprint footprint)
      throws SQLException {
    try {
      var answer = read.answer(footprint.types());
      if (answer.body().length() <= LARGEST) {
        keep(key, new Kept(answer, flight.stamp()));
      }
      flight.landing().complete(Optional.of(answer));
      return answer;
    } finally {
      flights.remove(key, flight);
      flight.landing().complete(Optional.empty()); // unless it is
    }
  }

  /** Not in place of a later one: a read may take its time. */
  private void keep(Key key, Kept entry) {
    kept.asMap().merge(key, entry, (old, mine) -> old.stamp() > mine.stamp() ? old : mine);
  }

  private void forget() {
    kept.invalidateAll();
  }

  /**
   * Whoever reads from now on sees what was committed before, from memory too. Returns soon also if
   * the database does not answer: then nothing is served from memory.
   */
  public void seeChanges() {
    watch.look();
  }
}
