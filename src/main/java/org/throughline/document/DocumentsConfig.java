package org.throughline.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code throughline.documents}, read at start. */
@ConfigMapping(prefix = "throughline.documents")
interface DocumentsConfig {

  /** Whether a node remembers what clients send, by its hash: automatic persisted queries. */
  @WithDefault("true")
  boolean automatic();

  /** Whether registered documents run and no others. */
  @WithDefault("false")
  boolean trustedOnly();

  /**
   * How long a node goes on running a document that was removed through another. A document in use
   * is read once in this time.
   */
  @WithDefault("1m")
  Duration keptFor();
}
