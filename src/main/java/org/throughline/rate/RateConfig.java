package org.throughline.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code throughline.rate}, read at start. */
@ConfigMapping(prefix = "throughline.rate")
public interface RateConfig {

  /**
   * Points that one caller may spend in a minute, all at once or spread over it; 0: any number. By
   * default 500 pages of an app a second, more than two processors answer, so that one caller can
   * take all of a small service but not for long.
   */
  @WithDefault("30000")
  int pointsPerMinute();
}
