package org.throughline.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code throughline.playground}, read at start. */
@ConfigMapping(prefix = "throughline.playground")
interface PlaygroundConfig {

  /** Whether {@code /playground} is there; without it {@code /} names the endpoint instead. */
  @WithDefault("true")
  boolean enabled();
}
