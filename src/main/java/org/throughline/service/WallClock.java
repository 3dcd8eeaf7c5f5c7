package org.throughline.service;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What time it is, for everybody who asks: UTC. */
class WallClock {

  @Produces
  @Singleton
  Clock utc() {
    return Clock.systemUTC();
  }
}
