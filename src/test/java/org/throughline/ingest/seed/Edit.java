package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.throughline.ingest.problem.Problem;
import org.throughline.ingest.problem.Problems;

/** An edit of the town's files, and what the reader says to it. */
record Edit(Folder folder, String path, String text) {

  static Edit of(String path, String before, String after) {
    return new Edit(Folder.town().edit(path, before, after), path, after);
  }

  /** The reader objects to the edited line, and to nothing else. */
  void isRefused(String message) {
    isRefusedAt(text, message);
  }

  /** The reader objects to the first line with these words, and to nothing else. */
  void isRefusedAt(String words, String message) {
    var expected = "seeds/%s:%d: %s".formatted(path, lineOf(words), message);
    assertEquals(List.of(expected), problems(folder));
  }

  /** The reader objects to the edited line; what refers to it may be wrong then, too. */
  void isRefusedFirst(String message) {
    var expected = "seeds/%s:%d: %s".formatted(path, lineOf(text), message);
    assertEquals(expected, problems(folder).get(0));
  }

  static List<String> problems(SeedFiles folder) {
    var problems = new Problems();
    SeedDocument.read(folder.readAll(problems), problems);
    return problems.all().stream().map(Problem::toString).toList();
  }

  private long lineOf(String words) {
    var text = folder.texts().get(path);
    return text.substring(0, text.indexOf(words)).chars().filter(c -> c == '\n').count() + 1;
  }
}
