package org.throughline.schema;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code throughline.schema}, read at start: what a stranger learns of the schema by asking. */
@ConfigMapping(prefix = "throughline.schema")
public interface SchemaConfig {

  /** Whether {@code __schema}, {@code __type} and the schema's text are answered. */
  @WithDefault("true")
  boolean introspection();

  /** Whether an error offers the right names beside a wrong one. */
  @WithDefault("true")
  boolean suggestions();
}
