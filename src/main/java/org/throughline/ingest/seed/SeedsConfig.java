package org.throughline.ingest.seed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Whether the service loads seeds when it starts, and from where. */
@ConfigMapping(prefix = "throughline.seeds")
interface SeedsConfig {

  /** {@code embedded}: into the embedded database; somebody else's database is left alone. */
  @WithDefault("embedded")
  When load();

  /** A folder with a {@code seeds.yaml}; left out: the seeds packaged with the service. */
  Optional<Path> dir();

  /** Which databases are seeded. */
  enum When {
    EMBEDDED,
    ALWAYS,
    NEVER
  }
}
