package org.throughline.mapping;

import java.util.List;

/** The model does not fit the database; the service must not start. */
public final class WrongMappings extends RuntimeException {

  private static final long serialVersionUID = 1;

  public WrongMappings(List<String> wrong) {
    super("The model does not fit the database:\n  " + String.join("\n  ", wrong));
  }
}
