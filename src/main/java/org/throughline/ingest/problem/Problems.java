package org.throughline.ingest.problem;

import static java.util.Comparator.comparing;
import static org.throughline.ingest.problem.Code.MORE_PROBLEMS;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything found wrong so far. A reader adds to it and goes on, so that one look shows it all.
 */
public final class Problems {

  /** Nobody reads more, and of a wrong file of many megabytes they would take many more. */
  private static final int MOST = 1_000;

  private final List<Problem> found = new ArrayList<>();
  private int more;

  public void add(Code code, Place at, String wrong, String right) {
    if (found.size() < MOST) {
      found.add(new Problem(code, at, wrong, right));
    } else {
      more++;
    }
  }

  /** File by file, from top to bottom. */
  public List<Problem> all() {
    var all = new ArrayList<>(found.stream().sorted(comparing(Problem::at)).toList());
    if (more > 0) {
      var at = all.get(all.size() - 1).at();
      all.add(new Problem(MORE_PROBLEMS, at, "and %,d more".formatted(more), "mend these first"));
    }
    return List.copyOf(all);
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
