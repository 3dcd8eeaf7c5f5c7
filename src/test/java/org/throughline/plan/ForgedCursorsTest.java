package org.throughline.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.WorldTest;

/** A cursor that no list has handed out is refused, whatever it holds. */
@QuarkusTest
class ForgedCursorsTest extends WorldTest {

  private static final UUID ID = UUID.fromString("019ab4d2-0000-7000-8000-000000000000");
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
  void too_few_bytes_or_too_many() {
    for (var content :
        List.of(
            bytes(),
            bytes(ID),
            bytes("Ann"),
            bytes("Ann", ID, 'x'),
            bytes("Ann", ID, ID),
            bytes(3, 'A', 'n', ID),
            bytes(-1, ID),
            bytes(Integer.MAX_VALUE, ID),
            bytes(Integer.MIN_VALUE, "Ann", ID),
            new byte[50_000])) {
      forged(PEOPLE, content);
    }
    forged(BY_DAY, bytes(9000));
    forged(BY_DAY, bytes(9000L, ID));
    forged(BY_INSTANT, bytes(9000, ID));
    forged(BY_NUMBER, bytes((short) 1, ID));
    forged(BY_RANK, bytes(1, ID));
    forged(BY_RANK, bytes(ID, (short) 1, ID));
  }

  @Test
  void keys_that_are_no_values_of_their_types() {
    forged(PEOPLE, bytes("a\0b", ID));
    forged(PEOPLE, bytes(2, (byte) 0xff, (byte) 0xfe, ID)); // no UTF-8
    forged(PEOPLE, bytes(3, (byte) 0xed, (byte) 0xa0, (byte) 0x80, ID)); // half a surrogate pair
    for (var days :
        List.of(
            days("-0001-12-31"),
            days("0000-12-31"),
            days("+10000-01-01"),
            Integer.MAX_VALUE - 1,
            Integer.MIN_VALUE + 1)) {
      forged(BY_DAY, bytes(days, ID));
    }
    for (var microseconds :
        List.of(
            microseconds("0000-12-31T23:59:59.999999Z"),
            microseconds("+10000-01-01T00:00:00Z"),
            Long.MAX_VALUE - 1,
            Long.MIN_VALUE + 1)) {
      forged(BY_INSTANT, bytes(microseconds, ID));
    }
  }

  @Test
  void keys_at_the_ends_of_their_types_are_answered() {
    for (var days :
        List.of(days("0001-01-01"), days("9999-12-31"), Integer.MAX_VALUE, Integer.MIN_VALUE, 0)) {
      answered(BY_DAY, bytes(days, ID));
    }
    for (var microseconds :
        List.of(
            microseconds("0001-01-01T00:00:00Z"),
            microseconds("9999-12-31T23:59:59.999999Z"),
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            0L)) {
      answered(BY_INSTANT, bytes(microseconds, ID));
    }
    for (var number : List.of(Integer.MAX_VALUE, Integer.MIN_VALUE, 0)) {
      answered(BY_NUMBER, bytes(number, ID));
    }
    for (var rank : List.of(Short.MAX_VALUE, Short.MIN_VALUE)) {
      answered(BY_RANK, bytes(rank, ID));
    }
    for (var name : List.of("", "'; drop table person; --", "😀", "\\", "\"", "x".repeat(1000))) {
      answered(PEOPLE, bytes(name, ID));
    }
  }

  @Test
  void a_plus_sign_may_have_become_a_space_on_the_way() {
    var cursor = mark(BY_NUMBER) + base64(bytes(0xfbefbe00, ID));
    assertTrue(cursor.contains("+"), cursor);
    graphql(operation(BY_NUMBER, "after"), "cursor", cursor.replace('+', ' ')).data();
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

  /** As PostgreSQL sends them: text with its length in front. */
  private static byte[] bytes(Object... keys) {
    var bytes = ByteBuffer.allocate(60_000);
    for (var key : keys) {
      if (key instanceof Byte one) {
        bytes.put(one);
      } else if (key instanceof Character one) {
        bytes.put((byte) one.charValue());
      } else if (key instanceof Short number) {
        bytes.putShort(number);
      } else if (key instanceof Integer number) {
        bytes.putInt(number);
      } else if (key instanceof Long number) {
        bytes.putLong(number);
      } else if (key instanceof UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
      } else {
        var text = key.toString().getBytes(UTF_8);
        bytes.putInt(text.length).put(text);
      }
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private static int days(String day) {
    return (int) (LocalDate.parse(day).toEpochDay() - LocalDate.parse("2000-01-01").toEpochDay());
  }

  private static long microseconds(String instant) {
    return ChronoUnit.MICROS.between(
        OffsetDateTime.parse("2000-01-01T00:00:00Z"), OffsetDateTime.parse(instant));
  }

  private static String base64(byte[] content) {
    return Base64.getEncoder().encodeToString(content);
  }

  private static void forged(String list, byte[] content) {
    refused(list, mark(list) + base64(content));
  }

  private static void answered(String list, byte[] content) {
    var cursor = mark(list) + base64(content);
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
