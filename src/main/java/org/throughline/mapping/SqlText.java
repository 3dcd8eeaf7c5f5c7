package org.throughline.mapping;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL as the model writes it, and how it becomes SQL as PostgreSQL reads it. */
public final class SqlText {

  /** A row, its parent, or a name after a colon that is not a cast. */
  private static final Pattern TOKEN =
      Pattern.compile("\\$\\.|\\^\\.|(?<![:\\w]):([a-zA-Z]\\w*(?:\\.[a-zA-Z]\\w*)?)");

  private SqlText() {}

  /**
   * @param row how columns of the row are addressed: {@code s1.} or {@code s1.published_}
   * @param parent likewise for the row it hangs from
   * @param argument the SQL of the argument with a name, {@code window.from} for a member of one
   */
  public static String expand(
      String sql, String row, String parent, UnaryOperator<String> argument) {
    if (sql.indexOf(':') < 0) { // most are a column
      return sql.replace("$.", row).replace("^.", parent);
    }
    return TOKEN
        .matcher(sql)
        .replaceAll(token -> Matcher.quoteReplacement(token(token, row, parent, argument)));
  }

  private static String token(
      MatchResult token, String row, String parent, UnaryOperator<String> argument) {
    return switch (token.group()) {
      case "$." -> row;
      case "^." -> parent;
      default -> argument.apply(token.group(1));
    };
  }
}
