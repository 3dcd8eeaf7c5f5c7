package org.throughline.cache;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How often each table was seen to have been written to. */
final class Versions {

  private final Map<String, AtomicLong> versions = new ConcurrentHashMap<>();

  /** Of all tables. */
  private final AtomicLong everything = new AtomicLong();

  /**
   * Later stamps of the same footprint are the same as long as nothing in it was written to, and
   * larger from then on: all that is added up only grows.
   */
  long stamp(Footprint footprint) {
    var stamp = everything.get();
    for (var table : footprint.tables()) {
      var version = versions.get(table);
      stamp += version == null ? 0 : version.get();
    }
    return stamp;
  }

  void written(Collection<String> tables) {
    for (var table : tables) {
      versions.computeIfAbsent(table, first -> new AtomicLong()).incrementAndGet();
    }
  }

  /** Something was, and nobody knows what. */
  void unknown() {
    everything.incrementAndGet();
  }
}
