package org.throughline.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code throughline.reads}, read at start. */
@ConfigMapping(prefix = "throughline.reads")
interface ReadsConfig {

  /** The largest body of a request without a token: far more than any operation of an app. */
  @WithDefault("1M")
  MemorySize largestBody();

  /** How long PostgreSQL may work on one answer, in whole seconds; 0: as long as it takes. */
  @WithDefault("10s")
  Duration timeLimit();
}
