package org.throughline.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.throughline.mapping.Seen;

/**
 * A statement in the making: hands out aliases and placeholders.
 *
 * <p>Parts of the text are written before the parts that enclose them, so a placeholder is a marked
 * number until the text is complete.
 */
final class Statement {

  private static final char MARK = '\u0001';

  private final List<Bind> binds = new ArrayList<>();
  private int aliases;

  /**
   * A complete statement.
   *
   * @param text as JDBC takes it
   * @param binds the values, in the order of the text's placeholders
   * @param unused values that the text turned out not to need; a caller's mistake in them is one
   */
  record Finished(String text, List<Bind> binds, List<Bind> unused) {}

  String newAlias(String table) {
    var first = Seen.table(table).charAt(0);
    var letter = Character.isLetter(first) ? first : 'q';
    return letter + Integer.toString(++aliases);
  }

  /** The SQL of a value that is bound when the plan runs. */
  String bind(Bind bind, String sqlType) {
    binds.add(bind);
    return MARK + Integer.toString(binds.size() - 1) + MARK + "::" + sqlType;
  }

  Finished finished(String marked) {
    var text = new StringBuilder(marked.length());
    var inOrder = new ArrayList<Bind>();
    var used = new HashSet<Integer>();
    var at = 0;
    for (var mark = marked.indexOf(MARK); mark >= 0; mark = marked.indexOf(MARK, at)) {
      var end = marked.indexOf(MARK, mark + 1);
      var number = Integer.parseInt(marked, mark + 1, end, 10);
      text.append(marked, at, mark).append('?');
      inOrder.add(binds.get(number));
      used.add(number);
      at = end + 1;
    }
    text.append(marked, at, marked.length());
    return new Finished(text.toString(), List.copyOf(inOrder), unused(used));
  }

  private List<Bind> unused(Set<Integer> used) {
    return IntStream.range(0, binds.size())
        .filter(number -> !used.contains(number))
        .mapToObj(binds::get)
        .toList();
  }
}
