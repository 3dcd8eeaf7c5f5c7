package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.BAD_LINES;

import java.util.List;
import org.throughline.ingest.yaml.Quantity;
import org.throughline.ingest.yaml.Value;

/** Line numbers of an article as published, from 1, ascending, each once. */
final class Lines {

  private Lines() {}

  /**
   * @return at least one, or empty after it became a problem
   */
  static List<Integer> read(Value list) {
    var lines = list.items(Quantity.from(1));
    var rising = lines.stream().distinct().sorted().toList();
    if (!lines.equals(rising)) {
      list.wrong(BAD_LINES, "lines %s do not rise".formatted(lines), "write " + rising);
    }
    if (list.hasNothingInIt()) {
      list.wrong(BAD_LINES, "no lines", "name at least one line");
    }
    return lines;
  }
}
