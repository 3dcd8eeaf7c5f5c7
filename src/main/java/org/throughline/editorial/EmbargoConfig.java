package org.throughline.editorial;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code throughline.embargo}, read at start. */
@ConfigMapping(prefix = "throughline.embargo")
interface EmbargoConfig {

  /** How often a node looks for embargoes that have come; 0: never. */
  @WithDefault("1s")
  Duration every();
}
