package org.throughline.ingest.problem;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything found wrong so far. A reader adds to it and goes on, so that one look shows it all.
 */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  public void add(Code code, Place at, String wrong, String right) {
    found.add(new Problem(code, at, wrong, right));
  }

  /** File by file, from top to bottom. */
  public List<Problem> all() {
    return found.stream().sorted(comparing(Problem::at)).toList();
  }

  /**
   * @throws Refused with every problem, if there is one
   */
  public void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new Refused(all());
    }
  }
}
