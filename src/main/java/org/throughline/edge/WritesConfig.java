package org.throughline.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of what is written. */
@ConfigMapping(prefix = "throughline.writes")
interface WritesConfig {

  /** The largest body of a request with a good token: a document of 10 MB, quoted as JSON. */
  @WithDefault("32M")
  MemorySize largestBody();

  /** How long PostgreSQL may work on one statement of a write. */
  @WithDefault("60s")
  Duration timeLimit();
}
