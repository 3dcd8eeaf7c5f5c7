package org.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final Pattern PLACEHOLDER = Pattern.compile(MARK + "(\\d+)" + MARK);

  private final List<Bind> binds = new ArrayList<>();
  private int aliases;

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

  /** The finished text, as JDBC takes it. */
  String text(String marked) {
    return PLACEHOLDER.matcher(marked).replaceAll("?");
  }

  /** Values that the finished text turned out not to need; a caller's mistake in them is one. */
  List<Bind> unused(String marked) {
    var used = Set.copyOf(numbers(marked));
    return IntStream.range(0, binds.size())
        .filter(number -> !used.contains(number))
        .mapToObj(binds::get)
        .toList();
  }

  /** The values, in the order of the finished text's placeholders. */
  List<Bind> binds(String marked) {
    return numbers(marked).stream().map(binds::get).toList();
  }

  private static List<Integer> numbers(String marked) {
    return PLACEHOLDER
        .matcher(marked)
        .results()
        .map(match -> Integer.valueOf(match.group(1)))
        .toList();
  }
}
