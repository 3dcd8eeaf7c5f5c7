package org.throughline.hostile;

import java.util.ArrayList;
import java.util.List;

/** Text that means something to SQL, JSON, patterns, templates, paths or this service. */
final class Texts {

  /** In each place. */
  private static final List<String> SQL =
      List.of("'; drop table story cascade; --", "\\' or 1=1; select pg_sleep(10) --\\");

  /** In turn. */
  private static final List<String> OTHERS =
      List.of(
          "'",
          "\"",
          "\\",
          "/*",
          "--",
          "$1 ? ?? :name ::uuid $$ $a$",
          "'||(select pg_sleep(10))||'",
          "') union select slug from story --",
          "E'\\x41' U&'\\0061' chr(0)",
          "{\"a\",NULL}",
          "{a,b}",
          "(a,b)",
          "[1,2)",
          "%",
          "_%\\_",
          "%n %s %x %1$99999999d",
          "${jndi:ldap://localhost:1/a}",
          "#{7*7} ${7*7} {{7*7}} <%= 7*7 %>",
          "((a+)+)+$",
          "a".repeat(40) + "!",
          "$.a[*] ? (@ like_regex \"(a+)+$\")",
          "a & b | !c <-> d:*",
          "\u0001\u007f\u0085",
          "\ufeff",
          "\u202e\u2066 e\u0301 א 😀 \ufffe\uffff",
          " ",
          "",
          "\n\r\t",
          "story_019ab4d2-0000-7000-8000-000000000000",
          "story_",
          "story_' || (select 1) || '",
          "eyJhIjoxfQ==",
          "null",
          "true",
          "-1e400",
          "NaN",
          "infinity",
          "2025-02-31",
          "../../../../etc/passwd",
          "file:///etc/passwd",
          "javascript:alert(1)",
          "http://[::1",
          "http://a b/%zz?#\\",
          "<script>alert(1)</script>",
          "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
          "&a [*a, *a]",
          "!!java.lang.Thread []",
          "en-".repeat(50),
          "__proto__");

  /** So many of them at a time that a few hundred places see each several times. */
  private static final int AT_A_TIME = 2;

  private Texts() {}

  static List<String> some(int number) {
    var some = new ArrayList<>(SQL.subList(number % 2, number % 2 + 1));
    for (var i = 0; i < AT_A_TIME; i++) {
      some.add(OTHERS.get((number * AT_A_TIME + i) % OTHERS.size()));
    }
    return some;
  }
}
