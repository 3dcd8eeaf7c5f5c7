package org.throughline.edge;

import java.util.List;
import org.throughline.problem.Problem;

/** A request that is not answered, with all that is wrong about it. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  Refusal(List<Problem> problems) {
    super(problems.get(0).getMessage(), null, false, false);
    this.problems = problems;
  }

  List<Problem> problems() {
    return problems;
  }
}
