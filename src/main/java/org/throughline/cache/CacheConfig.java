package org.throughline.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code throughline.cache}, read at start. */
@ConfigMapping(prefix = "throughline.cache")
public interface CacheConfig {

  /**
   * How much memory the kept answers and their plans take; 0: none is kept. A front page has 30 KB,
   * so the default holds several hundred, in a process that has 300 MB.
   */
  @WithDefault("32M")
  MemorySize size();

  /**
   * How often a node looks for what others wrote, while anybody reads. Four times a second costs
   * PostgreSQL a thousandth of a core, and leaves three attempts before a node that hears nothing
   * serves nothing.
   */
  @WithDefault("250ms")
  Duration lookEvery();

  /** How long a browser may show an answer without asking; 0: it asks each time. */
  @WithDefault("0s")
  Duration maxAge();

  /**
   * How long a CDN may, in which it hears of changes by being told to purge; 0: it asks each time.
   */
  @WithDefault("0s")
  Duration sharedMaxAge();
}
