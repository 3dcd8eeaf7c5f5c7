package org.throughline.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.WorldTest;

/** A cursor that no list has handed out is refused, whatever it holds. */
@QuarkusTest
class ForgedCursorsTest extends WorldTest {

  private static final String ID = "019ab4d2-0000-7000-8000-000000000000";
  private static final String PEOPLE = "people(%s)";
  private static final String BY_DAY = "articles(%s)";
  private static final String BY_INSTANT = "stories(%s)";
  private static final String BY_NUMBER = "stories(orderBy: {field: ARTICLE_COUNT}, %s)";
  private static final String BY_RANK = "proposal(slug: \"plan\") { positions(%s)";

  @BeforeEach
  void one_row_in_each_list() {
    world.article("a");
    world.person("Ann");
    world.proposal("plan").position(world.organization("Army"), "SUPPORTS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "YWJj", "!!!!!!!!", "______________", "😀", "people:1", "null", "[]"})
  void text_that_is_no_cursor(String text) {
    refused(PEOPLE, text);
  }

  @Test
  void what_a_cursor_holds_is_no_json_or_the_wrong_json() {
    for (var content :
        List.of(
            "",
            "null",
            "1",
            "{}",
            "[]",
            "[",
            "[[]]",
            "[\"Ann\"]",
            "[\"Ann\", 1]",
            "[null, null]",
            "[\"a\", \"%s\", \"b\"]".formatted(ID),
            "[\"Ann\", \"%s\"] x".formatted(ID),
            "[".repeat(20_000),
            "[\"Ann\", \"" + "9".repeat(50_000) + "\"]")) {
      forged(PEOPLE, content);
    }
    forged(PEOPLE, new byte[] {'[', '"', (byte) 0xff, (byte) 0xfe, '"'});
  }

  @Test
  void keys_that_are_no_values_of_their_types() {
    for (var id :
        List.of(
            "",
            "x",
            "1-1-1-1-1",
            ID.toUpperCase(),
            ID + " ",
            "{" + ID + "}",
            ID.replace("-", ""))) {
      forged(PEOPLE, "[\"Ann\", \"%s\"]".formatted(id));
    }
    for (var text : List.of("a\\u0000b", "\\ud800", "\\udc00x")) {
      forged(PEOPLE, "[\"%s\", \"%s\"]".formatted(text, ID));
    }
    for (var day :
        List.of(
            "",
            "x",
            "2025-02-31",
            "2025-2-3",
            "0000-01-01",
            "-0044-03-15",
            "+02025-08-18",
            "+10000-01-01",
            "+999999999-12-31",
            "5874898-01-01",
            "now",
            "Infinity",
            "0044-03-15 BC",
            "２０２５-08-18")) {
      forged(BY_DAY, "[\"%s\", \"%s\"]".formatted(day, ID));
    }
    for (var instant :
        List.of(
            "",
            "2025-08-18",
            "2025-08-18 12:00:00+00:00",
            "2025-08-18T12:00:00",
            "2025-08-18T12:00:00Z",
            "2025-08-18T12:00:00+00",
            "2025-08-18T12:00:00+18:00",
            "2025-08-18T12:00:00+02:00",
            "2025-08-18T25:00:00+00:00",
            "2025-02-31T12:00:00+00:00",
            "2025-04-31T12:00:00+00:00",
            "+02025-08-18T12:00:00+00:00",
            "0000-08-18T12:00:00+00:00",
            "+999999-08-18T12:00:00+00:00")) {
      forged(BY_INSTANT, "[\"%s\", \"%s\"]".formatted(instant, ID));
    }
    for (var number :
        List.of(
            "\"1\"", "null", "true", "1.0", "1e3", "01", "2147483648", "99999999999999999999")) {
      forged(BY_NUMBER, "[%s, \"%s\"]".formatted(number, ID));
    }
    for (var rank : List.of("\"1\"", "32768", "-32769", "40000", "2147483648")) {
      forged(BY_RANK, "[%s, \"%s\"]".formatted(rank, ID));
    }
    for (var text : List.of("1", "null", "[]")) {
      forged(PEOPLE, "[%s, \"%s\"]".formatted(text, ID));
    }
  }

  @Test
  void keys_at_the_ends_of_their_types_are_answered() {
    for (var day : List.of("0001-01-01", "9999-12-31", "infinity", "-infinity")) {
      answered(BY_DAY, "[\"%s\", \"%s\"]".formatted(day, ID));
    }
    for (var instant :
        List.of(
            "0001-01-01T00:00:00+00:00",
            "9999-12-31T23:59:59.999999+00:00",
            "infinity",
            "-infinity")) {
      answered(BY_INSTANT, "[\"%s\", \"%s\"]".formatted(instant, ID));
    }
    for (var number : List.of("2147483647", "-2147483648", "0")) {
      answered(BY_NUMBER, "[%s, \"%s\"]".formatted(number, ID));
    }
    for (var rank : List.of("32767", "-32768")) {
      answered(BY_RANK, "[%s, \"%s\"]".formatted(rank, ID));
    }
    for (var name : List.of("", "'; drop table person; --", "😀", "\\\\", "\\\"")) {
      answered(PEOPLE, "[\"%s\", \"%s\"]".formatted(name, ID));
    }
  }

  @Test
  void a_cursor_of_another_list_or_order() {
    var cursors =
        List.of(
            cursor(PEOPLE), cursor(BY_DAY), cursor(BY_INSTANT), cursor(BY_NUMBER), cursor(BY_RANK));
    var lists = List.of(PEOPLE, BY_DAY, BY_INSTANT, BY_NUMBER, BY_RANK);
    for (var i = 0; i < lists.size(); i++) {
      for (var cursor : cursors) {
        if (!cursor.equals(cursors.get(i))) {
          refused(lists.get(i), cursor);
        }
      }
    }
    refused("stories(orderBy: {field: ARTICLE_COUNT, direction: ASC}, %s)", cursor(BY_NUMBER));
    refused("organizations(%s)", cursor(PEOPLE));
  }

  @Test
  void a_cursor_is_checked_though_no_row_is_read() {
    for (var selection :
        List.of(
            "totalCount",
            "__typename",
            "pageInfo { hasPreviousPage }",
            "pageInfo { hasNextPage }")) {
      for (var argument : List.of("after", "before")) {
        graphql(
                "query($cursor: String) { people(%s: $cursor) { %s } }"
                    .formatted(argument, selection),
                "cursor",
                "x")
            .hasError("BAD_CURSOR")
            .at("people");
      }
    }
    graphql(
            "query($cursor: String) { people(after: $cursor) { totalCount } }",
            "cursor",
            cursor(PEOPLE))
        .isData("people.totalCount", 1);
  }

  @Test
  void any_argument_is_checked_though_no_row_is_read() {
    graphql("{ stories(filter: {person: \"story_%s\"}) { __typename } }".formatted(ID))
        .hasError("BAD_ID")
        .at("stories");
  }

  private static void forged(String list, String content) {
    forged(list, content.getBytes(UTF_8));
  }

  private static void forged(String list, byte[] content) {
    refused(list, mark(list) + Base64.getEncoder().encodeToString(content));
  }

  private static void answered(String list, String content) {
    var cursor = mark(list) + Base64.getEncoder().encodeToString(content.getBytes(UTF_8));
    for (var argument : List.of("after", "before")) {
      graphql(operation(list, argument), "cursor", cursor).inStatements(1).data();
    }
  }

  private static void refused(String list, String cursor) {
    for (var argument : List.of("after", "before")) {
      graphql(operation(list, argument), "cursor", cursor)
          .hasError("BAD_CURSOR")
          .at(list.startsWith("proposal") ? "proposal.positions" : list.replaceFirst("\\(.*", ""))
          .saying(
              "`%s`: not a cursor that this list, in this order, has handed out"
                  .formatted(argument));
    }
  }

  private static String operation(String list, String argument) {
    return "query($cursor: String) { %s { edges { cursor } } %s }"
        .formatted(
            list.formatted(argument + ": $cursor"),
            list.contains("{ ") && list.startsWith("proposal") ? "}" : "");
  }

  private static String mark(String list) {
    return cursor(list).substring(0, 6);
  }

  private static String cursor(String list) {
    var answer = graphql(operation(list, "after"));
    return list.startsWith("proposal")
        ? answer.get("proposal.positions.edges.0.cursor")
        : answer.get(list.replaceFirst("\\(.*", "") + ".edges.0.cursor");
  }
}
