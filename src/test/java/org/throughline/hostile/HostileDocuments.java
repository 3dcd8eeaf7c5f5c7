package org.throughline.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.Json;

/**
 * Documents and bodies that cost more to read than to send, if they were read, by what they are.
 */
final class HostileDocuments {

  private static final String REQUEST = "{\"query\":\"{__typename}\",%s}";

  private HostileDocuments() {}

  static Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    all.put("aliases", "{ " + many(10_000, "a%d: __typename") + " }");
    all.put(
        "aliases of lists", "{ " + many(1_000, "a%d: stories(first: 100) { totalCount }") + " }");
    all.put("aliases below", "{ stories { nodes { " + many(2_900, "a%d: title") + " } } }");
    all.put("one field, ten thousand times", "{ " + "__typename ".repeat(10_000) + "}");
    all.put(
        "one object, a thousand times", "{ " + "stories { nodes { slug } } ".repeat(1_000) + "}");
    all.put(
        "depth",
        "{ stories { nodes "
            + "{ articles { nodes { story ".repeat(60)
            + "{ slug } "
            + "} } } ".repeat(60)
            + "} }");
    all.put("ten thousand levels", "{ a".repeat(10_000) + "}".repeat(10_000));
    all.put("ten thousand levels that do not end", "{ a".repeat(10_000));
    all.put(
        "inline fragments", "{ " + "... { ".repeat(150) + "__typename" + " }".repeat(150) + " }");
    all.put("directives", "{ __typename " + "@skip(if: true) ".repeat(3_000) + "}");
    all.put("directives that are not there", "{ __typename " + "@a ".repeat(7_000) + "}");
    all.put("directives on the operation", "query " + "@a ".repeat(7_000) + "{ __typename }");
    all.put("a fragment of itself", "{ ...F } fragment F on Query { ...F }");
    all.put(
        "fragments in a circle",
        "{ ...F0 } "
            + IntStream.range(0, 150)
                .mapToObj(i -> "fragment F%d on Query { ...F%d }".formatted(i, (i + 1) % 150))
                .collect(Collectors.joining(" ")));
    all.put(
        "fragments of all others",
        "{ ...F0 } "
            + IntStream.range(0, 60)
                .mapToObj(
                    i ->
                        "fragment F%d on Query { %s __typename }"
                            .formatted(
                                i,
                                IntStream.range(i + 1, 60)
                                    .mapToObj(j -> "...F" + j)
                                    .collect(Collectors.joining(" "))))
                .collect(Collectors.joining(" ")));
    all.put(
        "fields that overlap in fragments",
        "{ stories { nodes { "
            + many(100, "...A%d ...B%d".replace("B%d", "A%1$d"))
            + " } } } "
            + many(
                100, "fragment A%d on Story { articles { nodes { slug title story { slug } } } }"));
    all.put(
        "fields that overlap and differ",
        "{ stories { nodes { " + many(1_000, "x: articles(first: %d) { totalCount }") + " } } }");
    all.put(
        "overlap below overlap",
        "{ "
            + "stories { nodes { ".repeat(1)
            + "articles { nodes { story { articles { nodes { slug } } } } } ".repeat(300)
            + "} } }");
    all.put("a comment", "{ __typename } #" + "a".repeat(190_000));
    all.put("comments", "#\n".repeat(90_000) + "{ __typename }");
    all.put("commas", "{" + ",".repeat(190_000) + "__typename }");
    all.put("byte order marks", "\ufeff".repeat(10_000) + "{ __typename }");
    all.put(
        "a variable's default that is deep",
        "query($a: [Int] = " + "[".repeat(150) + "]".repeat(150) + ") { __typename }");
    all.put("variables", "query(" + many(3_000, "$a%d: Int") + ") { __typename }");
    all.put("variables of one name", "query(" + "$a: Int ".repeat(3_000) + ") { __typename }");
    all.put(
        "arguments of one name", "{ stories(" + "first: 1 ".repeat(3_000) + ") { totalCount } }");
    all.put(
        "arguments that are not there",
        "{ stories(" + many(3_000, "a%d: 1") + ") { totalCount } }");
    all.put(
        "members of one name",
        "{ events(filter: {" + "status: [HELD] ".repeat(2_000) + "}) { totalCount } }");
    all.put(
        "values of a list",
        "{ events(filter: {status: [" + "HELD ".repeat(10_000) + "]}) { totalCount } }");
    all.put("ids", "{ nodes(ids: [" + "\"a\" ".repeat(10_000) + "]) { id } }");
    all.put("operations", many(2_000, "query A%d { __typename }"));
    all.put("fields that are not there", "{ " + many(7_000, "a%d") + " }");
    all.put("a name", "{ " + "a".repeat(190_000) + " }");
    all.put("text", "{ story(slug: \"" + "a".repeat(190_000) + "\") { slug } }");
    all.put("text of blocks", "{ story(slug: \"\"\"" + "\n ".repeat(90_000) + "\"\"\") { slug } }");
    all.put("text of escapes", "{ story(slug: \"" + "\\u0041".repeat(30_000) + "\") { slug } }");
    all.put("text that does not end", "{ story(slug: \"" + "\\".repeat(100_001));
    for (var forward : new boolean[] {true, false}) {
      all.put(
          "fragments that are nested " + (forward ? "and told in order" : "and told from the end"),
          (forward ? "{ ...F0 }" : "{ ...F29 ...F0 }") + nested(30, 150, forward));
    }
    all.put(
        "introspection in circles",
        "{ __schema { types "
            + "{ fields { type ".repeat(12)
            + "{ name } "
            + "} } ".repeat(12)
            + "} }");
    all.put(
        "introspection, again and again",
        "{ " + many(500, "a%d: __schema { types { fields { name } } }") + " }");
    all.put("definitions of types", many(3_000, "type A%d { a: Int }"));
    all.put("signs", "!".repeat(100_000));
    all.put("brackets", "[".repeat(100_000));
    all.put("NULs", "\0".repeat(100_000));
    all.put("letters of other scripts", "{ " + "é".repeat(100_000) + " }");
    return all;
  }

  /** Each leads to the next, and no field is deep. */
  private static String nested(int fragments, int levels, boolean forward) {
    var texts = new ArrayList<String>();
    for (var i = 0; i < fragments; i++) {
      var next = i + 1 < fragments ? "...F" + (i + 1) : "__typename";
      texts.add(
          " fragment F%d on Query { %s%s%s }"
              .formatted(i, "...{ ".repeat(levels), next, "} ".repeat(levels)));
    }
    if (!forward) {
      Collections.reverse(texts);
    }
    return String.join("", texts);
  }

  static Map<String, byte[]> bodies() {
    var all = new LinkedHashMap<String, byte[]>();
    for (var member : new String[] {"variables", "extensions", "operationName", "query", "a"}) {
      for (var levels : new int[] {5_000, 100_000}) {
        all.put(
            levels + " lists in " + member,
            "{\"%s\":%s%s}"
                .formatted(member, "[".repeat(levels), "]".repeat(levels))
                .getBytes(UTF_8));
      }
    }
    put(
        all,
        "objects in variables",
        "\"variables\":" + "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000));
    put(all, "digits", "\"variables\":{\"a\":" + "9".repeat(900_000) + "}");
    put(all, "digits of a fraction", "\"variables\":{\"a\":0." + "9".repeat(900_000) + "}");
    put(all, "digits of a power", "\"variables\":{\"a\":1e" + "9".repeat(900_000) + "}");
    put(all, "a name", "\"variables\":{\"" + "a".repeat(900_000) + "\":1}");
    put(all, "no names", "\"variables\":{" + "1,".repeat(100_000) + "}");
    put(all, "no JSON, NaN", "\"variables\":{\"a\":NaN}");
    put(all, "no JSON, a comment", "\"variables\":{/* */}");
    put(all, "no JSON, two", "\"variables\":{}} {");
    put(all, "not to the end", "\"variables\":{\"a\":\"" + "a".repeat(100_000));
    all.put("UTF-16", REQUEST.formatted("\"variables\":{}").getBytes(UTF_16));
    all.put("no UTF-8, in a name", REQUEST.formatted("\"\u00ff\u00fe\":1,").getBytes(ISO_8859_1));
    all.put("nothing but blanks", " ".repeat(1_000_000).getBytes(UTF_8));
    all.put("nothing but brackets", "[".repeat(1_000_000).getBytes(UTF_8));
    all.put("nothing but braces", "{\"a\":".repeat(150_000).getBytes(UTF_8));
    all.put("NULs", new byte[1_000_000]);
    all.put(
        "a list of requests",
        ("[" + "{\"query\":\"{__typename}\"},".repeat(30_000) + "1]").getBytes(UTF_8));
    return all;
  }

  private static void put(Map<String, byte[]> all, String name, String members) {
    all.put(name, REQUEST.formatted(members).getBytes(UTF_8));
  }

  /** What may be answered as well, as nobody asked for more than its type. */
  static Map<String, String> odd() {
    var all = new LinkedHashMap<String, String>();
    all.put(
        "variables",
        REQUEST.formatted("\"variables\":{" + many(50_000, "\"a%d\":1").replace(" ", ",") + "}"));
    all.put("values", REQUEST.formatted("\"variables\":{\"a\":[" + "1,".repeat(300_000) + "1]}"));
    all.put("names with one hash", REQUEST.formatted("\"variables\":{" + collisions() + "}"));
    all.put(
        "members of one name", REQUEST.formatted("\"query\":\"{a}\",".repeat(30_000) + "\"a\":1"));
    all.put(
        "members that nobody asked for",
        REQUEST.formatted(many(50_000, "\"a%d\":1").replace(" ", ",")));
    all.put("a byte order mark", "\ufeff" + REQUEST.formatted("\"variables\":{}"));
    all.put(
        "text",
        REQUEST.formatted("\"extensions\":{\"a\":" + Json.of("\u0001".repeat(150_000)) + "}"));
    return all;
  }

  /** All of the same {@link String#hashCode()}. */
  private static String collisions() {
    return IntStream.range(0, 1 << 14)
        .mapToObj(
            i ->
                IntStream.range(0, 14)
                    .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                    .collect(Collectors.joining("", "\"", "\":1")))
        .collect(Collectors.joining(","));
  }

  private static String many(int count, String each) {
    return IntStream.range(0, count).mapToObj(each::formatted).collect(Collectors.joining(" "));
  }
}
