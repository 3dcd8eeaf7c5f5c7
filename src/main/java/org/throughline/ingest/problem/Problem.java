package org.throughline.ingest.problem;

/**
 * One thing that is wrong with a file: where, what, and what would be right.
 *
 * @param wrong what stands there: {@code unknown organization 'ukrane'}
 * @param right what to do about it: {@code did you mean 'ukraine'?}
 */
public record Problem(Code code, Place at, String wrong, String right) {

  @Override
  public String toString() {
    return "%s: %s; %s [%s]".formatted(at, wrong, right, code);
  }
}
