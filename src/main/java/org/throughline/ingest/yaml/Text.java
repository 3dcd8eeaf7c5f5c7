package org.throughline.ingest.yaml;

import static org.throughline.ingest.problem.Code.BAD_ADDRESS;
import static org.throughline.ingest.problem.Code.BAD_SLUG;
import static org.throughline.ingest.problem.Code.BAD_TEXT;
import static org.throughline.ingest.yaml.Scalar.Kind.TEXT;

import java.util.regex.Pattern;
import org.throughline.ingest.problem.Code;
import org.throughline.ingest.yaml.Scalar.Misread;
import org.throughline.ingest.yaml.Scalar.Reading;
import org.throughline.ingest.yaml.Scalar.Understood;

/**
 * The kinds of text that can be stored; the same rules as the domains of migrations V001 and V036.
 */
public final class Text {

  /** What stands around a text unseen. */
  private static final Pattern SPACE_AROUND =
      Pattern.compile("^{0}+|{0}+$".replace("{0}", "[\\p{Zs}\\u200b\\u2060\\ufeff]"));

  /** Not only spaces, controls, joiners, marks of direction or order and the like. */
  private static final Pattern SHOWS =
      Pattern.compile(
          "[^\\u0001-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5"
              + "\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164"
              + "\\ufe00-\\ufe0f\\ufeff\\uffa0]");

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private static final Pattern UNPRINTABLE_BUT_TABS_AND_LINE_BREAKS =
      Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\p{Cs}]");

  /** A name, title or label. */
  public static final Scalar<String> LINE =
      new Scalar<>(TEXT, text -> printable(text, 500, UNPRINTABLE));

  /** A sentence or more; line breaks and tabs are allowed. */
  public static final Scalar<String> PROSE =
      new Scalar<>(TEXT, text -> printable(text, 10_000, UNPRINTABLE_BUT_TABS_AND_LINE_BREAKS));

  /** An article as published. */
  public static final Scalar<String> WHOLE =
      new Scalar<>(TEXT, text -> printable(text, 200_000, UNPRINTABLE_BUT_TABS_AND_LINE_BREAKS));

  public static final Scalar<String> SLUG =
      matching(BAD_SLUG, "[a-z0-9]+(-[a-z0-9]+)*", "lower-case words joined by hyphens");

  /** A short name within one file. */
  public static final Scalar<String> WORD =
      matching(BAD_TEXT, "[A-Za-z][A-Za-z0-9]*", "one word of letters and digits, like 'D1'");

  /** A fragment as printed, never enough to quote an article with. */
  public static final Scalar<String> WORDING =
      matching(
          BAD_TEXT,
          "[^\\p{Z}\\p{Cc}\\p{Cs}]+( [^\\p{Z}\\p{Cc}\\p{Cs}]+){0,2}",
          "three words or fewer");

  public static final Scalar<String> YAML_PATH =
      matching(BAD_TEXT, "[a-z0-9-]+(/[a-z0-9-]+)*\\.yaml", "a path like 'stories/ukraine.yaml'");

  public static final Scalar<String> ADDRESS =
      matching(
          BAD_ADDRESS,
          "https?://[^/?#@{0}]+([/?#][^{0}]*)?".replace("{0}", "\\p{Z}\\p{Cc}\\p{Cs}\"<>\\\\^`{|}"),
          "an address that begins with https:// or http://");

  public static final Scalar<String> LANGUAGE =
      matching(
          BAD_TEXT,
          "(?=.{2,35}$)[a-z]{2,3}(-[A-Za-z0-9]{2,8})*",
          "a language tag like 'en' or 'uk'");

  public static final Scalar<String> SCRIPT =
      matching(BAD_TEXT, "[A-Z][a-z]{3}", "a script code like 'Latn' or 'Cyrl'");

  public static final Scalar<String> CURRENCY =
      matching(BAD_TEXT, "[A-Z]{3}", "a currency code like 'USD'");

  private Text() {}

  public static boolean isSlug(String text) {
    return SLUG.reader().apply(text) instanceof Understood<String>;
  }

  private static Reading<String> printable(String text, int most, Pattern unprintable) {
    var length = text.codePointCount(0, text.length());
    if (!SHOWS.matcher(text).find()) {
      return new Misread<>(BAD_TEXT, "an empty text", "leave the key out or say something");
    }
    if (length > most) {
      return new Misread<>(BAD_TEXT, "a text of %,d characters".formatted(length), atMost(most));
    }
    if (unprintable.matcher(text).find()) {
      return new Misread<>(BAD_TEXT, "a control character in the text", "remove it");
    }
    return new Understood<>(SPACE_AROUND.matcher(text.strip()).replaceAll(""));
  }

  private static Scalar<String> matching(Code code, String pattern, String right) {
    var whole = Pattern.compile(pattern);
    var most = code == BAD_ADDRESS ? 2_000 : 120;
    return new Scalar<>(
        TEXT,
        text -> {
          if (text.length() > most) {
            return new Misread<>(code, "%,d characters".formatted(text.length()), atMost(most));
          }
          return whole.matcher(text).matches()
              ? new Understood<>(text)
              : new Misread<>(code, "'" + text + "'", "write " + right);
        });
  }

  private static String atMost(int characters) {
    return "%,d are the most".formatted(characters);
  }
}
