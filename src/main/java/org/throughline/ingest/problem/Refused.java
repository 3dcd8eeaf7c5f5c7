package org.throughline.ingest.problem;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Nothing was stored, and why. An exception, because only that rolls the transaction back. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  public Refused(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** At least one. */
  public List<Problem> problems() {
    return problems;
  }
}
