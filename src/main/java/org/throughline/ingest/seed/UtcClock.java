package org.throughline.ingest.seed;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The time as long as nobody else provides one; tests may. */
@Dependent
class UtcClock {

  @Produces
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }
}
