package org.throughline.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code throughline.reads}, read at start. */
@ConfigMapping(prefix = "throughline.reads")
interface ReadsConfig {

  /** How long PostgreSQL may work on one answer, in whole seconds; 0: as long as it takes. */
  @WithDefault("10s")
  Duration timeLimit();
}
