package org.throughline.mapping;

import java.util.Locale;
import java.util.regex.Pattern;

/** The conventions between Java, GraphQL and SQL names. */
public final class Naming {

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private Naming() {}

  /** {@code CountMention} and {@code countMention} become {@code count_mention}. */
  public static String snakeCase(String camelCase) {
    return HUMP.matcher(camelCase).replaceAll("_").toLowerCase(Locale.ROOT);
  }

  /** {@code CountMention} becomes {@code COUNT_MENTION}: a type's name as a {@code kind}. */
  public static String kind(String typeName) {
    return snakeCase(typeName).toUpperCase(Locale.ROOT);
  }

  /** {@code CountMention} becomes {@code a count mention}. */
  public static String withArticle(String typeName) {
    var words = snakeCase(typeName).replace('_', ' ');
    return ("aeiou".indexOf(words.charAt(0)) < 0 ? "a " : "an ") + words;
  }
}
