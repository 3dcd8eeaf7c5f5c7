package org.throughline.cache;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of some SQL that may name a table, view or function.
 *
 * @param plain not behind a dot, or behind a schema's
 * @param dotted behind a dot: a column, or a function called like one
 */
record Words(Set<String> plain, Set<String> dotted) {

  private static final Pattern TEXT_AND_COMMENTS =
      Pattern.compile("'(?:[^']|'')*+'|--[^\n]*+|/\\*(?s:.*?)\\*/");

  private static final Pattern WORD =
      Pattern.compile(
          "(?<schema>\\b(?:seen|public|pg_catalog)\\.)?(?<dot>\\.)?(?<word>[a-z_]\\w*)");

  /** A text in SQL that PostgreSQL reads as the time at which it does. */
  private static final Pattern TIME_AS_TEXT = Pattern.compile("'(now|today|tomorrow|yesterday)'");

  static Words of(String sql) {
    var words = new Words(new HashSet<>(), new HashSet<>());
    var lower = sql.toLowerCase(Locale.ROOT);
    if (TIME_AS_TEXT.matcher(lower).find()) {
      words.plain.add("now");
    }
    var each =
        WORD.matcher(TEXT_AND_COMMENTS.matcher(lower).replaceAll(" ").replaceAll("[\"\\s]+", " "));
    while (each.find()) {
      var isDotted = each.group("dot") != null && each.group("schema") == null;
      (isDotted ? words.dotted : words.plain).add(each.group("word"));
    }
    return words;
  }
}
