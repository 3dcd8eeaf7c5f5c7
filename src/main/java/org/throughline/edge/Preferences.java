package org.throughline.edge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * What a header wants, and how much of each: {@code gzip;q=0.5, identity}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.qvalues">RFC 9110, 12.4.2</a>
 */
final class Preferences {

  private static final Pattern WEIGHT = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

  private final Map<String, Double> weights = new HashMap<>();

  private Preferences() {}

  /**
   * @param values of the header, which may be there several times
   */
  static Preferences of(List<String> values) {
    var all = new Preferences();
    for (var value : values) {
      for (var wanted : value.toLowerCase(Locale.ROOT).split(",")) {
        all.add(wanted.split(";"));
      }
    }
    return all;
  }

  /** What is wanted in another character set than UTF-8 is as good as not named. */
  private void add(String[] parts) {
    var weight = 1.0;
    for (var i = 1; i < parts.length; i++) {
      var at = parts[i].indexOf('=');
      var name = parts[i].substring(0, Math.max(at, 0)).strip();
      var value = parts[i].substring(at + 1).strip();
      if (name.equals("q")) {
        weight = weight(value);
      } else if (name.equals("charset") && !value.replace("\"", "").equals("utf-8")) {
        return;
      }
    }
    if (parts.length > 0) {
      weights.putIfAbsent(parts[0].strip(), weight);
    }
  }

  /** One that cannot be read says nothing, and whoever says nothing means 1. */
  private static double weight(String text) {
    return WEIGHT.matcher(text).matches() ? Double.parseDouble(text) : 1;
  }

  /** The weight of the first of these that is named. */
  OptionalDouble of(String... names) {
    for (var name : names) {
      var weight = weights.get(name);
      if (weight != null) {
        return OptionalDouble.of(weight);
      }
    }
    return OptionalDouble.empty();
  }
}
