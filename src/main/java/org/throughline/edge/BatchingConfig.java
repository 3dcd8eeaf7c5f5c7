package org.throughline.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code throughline.batching}, read at start. */
@ConfigMapping(prefix = "throughline.batching")
interface BatchingConfig {

  /**
   * How many requests a body may hold; 0: only one, and not in a list. A list answers when its
   * slowest is done and costs as much as all of them, which what counts requests does not see; over
   * HTTP/2 it saves nothing.
   */
  @WithDefault("0")
  int most();
}
