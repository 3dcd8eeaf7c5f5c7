package org.throughline.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code throughline.load}, read at start: how much is done at a time, and what may wait. */
@ConfigMapping(prefix = "throughline.load")
interface LoadConfig {

  /**
   * Operations that are answered side by side, each on a database connection of its own: {@code
   * quarkus.datasource.jdbc.max-size} must be larger. Some for each processor of the database;
   * beyond that they only hold each other up.
   */
  @WithDefault("16")
  int running();

  /** Operations that wait for their turn; one more is turned away. */
  @WithDefault("200")
  int waiting();

  /**
   * Whoever has waited for longer is turned away, and when there is too much to do all along,
   * whoever has waited for a quarter of it.
   */
  @WithDefault("500ms")
  Duration longestWait();

  /** How long the body of a request may take to arrive. */
  @WithDefault("30s")
  Duration bodyTime();

  /** What all bodies that are arriving, or waiting, may hold together. */
  @WithDefault("64M")
  MemorySize bodies();
}
