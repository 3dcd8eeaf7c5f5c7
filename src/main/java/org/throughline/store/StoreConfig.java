package org.throughline.store;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where this service keeps what it must not lose. */
@ConfigMapping(prefix = "throughline")
interface StoreConfig {

  /** Relative to where the service is started; not used with an external PostgreSQL. */
  Path dataDir();
}
