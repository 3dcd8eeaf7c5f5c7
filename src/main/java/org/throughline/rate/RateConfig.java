package org.throughline.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code throughline.rate}, read at start. */
@ConfigMapping(prefix = "throughline.rate")
public interface RateConfig {

  /**
   * Points that one caller may spend in a minute, all at once or spread over it; 0: any number. By
   * default 500 pages of an app a second: more than readers behind one address ask, and less than
   * all that a small service answers.
   */
  @WithDefault("30000")
  int pointsPerMinute();
}
