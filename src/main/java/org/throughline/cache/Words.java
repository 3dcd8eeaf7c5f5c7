package org.throughline.cache;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words of some SQL that may name a table, view or function, in lower case. Not what stands in
 * texts and comments.
 *
 * @param plain not behind a dot, or behind a schema's
 * @param dotted behind a dot: a column, or a function called like one
 */
record Words(Set<String> plain, Set<String> dotted) {

  private static final Set<String> SCHEMAS = Set.of("seen", "public", "pg_catalog");

  /** Texts that PostgreSQL reads as the time at which it does. */
  private static final Set<String> TIMES = Set.of("now", "today", "tomorrow", "yesterday");

  /**
   * One of them where texts and code are not told apart: as if it executed what it put together.
   */
  private static final String UNREADABLE = "execute";

  static final Words NONE = new Words(Set.of(), Set.of());

  static Words of(String sql) {
    var words = new Words(new HashSet<>(), new HashSet<>());
    new Reader(sql, words).read();
    return words;
  }

  /** Goes through it once: that is done with each plan, whose SQL has some thousands of letters. */
  private static final class Reader {

    private final String sql;
    private final Words words;
    private int at;

    Reader(String sql, Words words) {
      this.sql = sql;
      this.words = words;
    }

    void read() {
      var schemaEnds = -1;
      while (at < sql.length()) {
        var start = at;
        var c = sql.charAt(at++);
        if (c == '\'') {
          skipText();
        } else if (sql.startsWith("--", start)) {
          skipLine();
        } else if (sql.startsWith("/*", start)) {
          skipComment();
        } else if (begins(c)) {
          var word = word(start);
          var isDotted = start > 0 && sql.charAt(start - 1) == '.' && schemaEnds != start - 1;
          (isDotted ? words.dotted : words.plain).add(word);
          schemaEnds = !isDotted && SCHEMAS.contains(word) ? at : -1;
        }
      }
    }

    private String word(int start) {
      while (at < sql.length() && (begins(sql.charAt(at)) || isDigit(sql.charAt(at)))) {
        at++;
      }
      return sql.substring(start, at).toLowerCase(Locale.ROOT);
    }

    /**
     * A quote in a text is doubled: what looks like two texts is one. A backslash before the quote
     * may mean that the text goes on.
     */
    private void skipText() {
      var text = skip(at, "'");
      if (TIMES.contains(text.toLowerCase(Locale.ROOT))) {
        words.plain.add("now");
      }
      if (text.endsWith("\\")) {
        words.plain.add(UNREADABLE);
      }
    }

    private void skipLine() {
      var end = sql.indexOf('\n', at);
      at = end < 0 ? sql.length() : end;
    }

    /** Comments may stand in comments. */
    private void skipComment() {
      if (skip(at + 1, "*/").contains("/*")) {
        words.plain.add(UNREADABLE);
      }
    }

    /**
     * What stands from there to the end mark, which is passed; nothing is where there is no end.
     */
    private String skip(int from, String mark) {
      var end = sql.indexOf(mark, from);
      if (end < 0) {
        words.plain.add(UNREADABLE);
        return "";
      }
      at = end + mark.length();
      return sql.substring(from, end);
    }

    private static boolean begins(char c) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }
}
