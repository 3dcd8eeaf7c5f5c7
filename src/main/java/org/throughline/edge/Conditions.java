package org.throughline.edge;

import io.vertx.core.MultiMap;
import java.util.regex.Pattern;

/** What a request says about the form in which it takes an answer that is there. */
final class Conditions {

  private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

  private Conditions() {}

  /**
   * Whether who asks has an answer with this tag already.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.if-none-match">RFC 9110, 13.1.2</a>
   */
  static boolean isKnown(MultiMap headers, String etag) {
    var known = String.join(",", headers.getAll("If-None-Match"));
    if (known.strip().equals("*")) {
      return true;
    }
    var tag = ENTITY_TAG.matcher(etag);
    var each = ENTITY_TAG.matcher(known);
    return tag.matches() && each.results().anyMatch(one -> one.group(1).equals(tag.group(1)));
  }

  /**
   * Whether it takes gzip, and does not like the plain form better.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.accept-encoding">RFC 9110,
   *     12.5.3</a>
   */
  static boolean takesGzip(MultiMap headers) {
    var codings = Preferences.of(headers.getAll("Accept-Encoding"));
    var gzip = codings.of("gzip", "x-gzip", "*").orElse(0);
    return gzip > 0 && gzip >= codings.of("identity").orElse(0);
  }

  /**
   * @throws HttpRefusal if the body is compressed: a small one could become one of any size
   */
  static void checkCoding(MultiMap headers) {
    var codings = String.join(",", headers.getAll("Content-Encoding")).strip();
    if (!codings.isEmpty() && !codings.equalsIgnoreCase("identity")) {
      throw new HttpRefusal(
          415,
          "Send the body as it is: `Content-Encoding: %s` is not read here.".formatted(codings));
    }
  }
}
