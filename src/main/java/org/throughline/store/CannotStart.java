package org.throughline.store;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * Why the embedded PostgreSQL does not start, and what to do about it, in one paragraph.
 *
 * <p>Quarkus prints the message of a configuration exception and no stack trace, provided it is the
 * root cause: so this has no cause of its own.
 */
@SuppressWarnings("serial")
final class CannotStart extends ConfigurationException {

  CannotStart(String whyAndWhatToDo, Object... details) {
    super(whyAndWhatToDo.formatted(details).replaceAll("\\s+", " ").strip());
  }
}
