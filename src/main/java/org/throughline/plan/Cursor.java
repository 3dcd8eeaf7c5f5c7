package org.throughline.plan;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.throughline.problem.ErrorCode;

/**
 * Where an object stands in a list: the values of the order's keys, written by PostgreSQL.
 *
 * <p>Opaque to callers. It begins with a mark of its order, so that a cursor of another list or
 * order is refused instead of answering something wrong.
 */
final class Cursor {

  private static final int MARK_LENGTH = 6;
  private static final String FOREIGN =
      "not a cursor that this list, in this order, has handed out";
  private static final DateTimeFormatter POSTGRES_TIMESTAMP =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendOffset("+HH", "+00")
          .toFormatter(Locale.ROOT);

  private Cursor() {}

  /** The SQL that writes the cursor of a row whose order keys are in these columns. */
  static String sql(String mark, List<String> keys) {
    var texts = String.join(", ", keys.stream().map(key -> key + "::text").toList());
    return "'%s' || translate(encode(convert_to(json_build_array(%s)::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')"
        .formatted(mark, texts);
  }

  /** A few letters that differ between orders. */
  static String mark(String order) {
    var hash = String.format("%08x", order.hashCode());
    return hash.substring(8 - MARK_LENGTH);
  }

  /** Reads one key out of a caller's cursor and checks that it is a value of the key's type. */
  static String key(Object cursor, String mark, List<String> types, int index) throws Bind.Refused {
    var keys = keys(cursor.toString(), mark);
    if (keys.size() != types.size() || !(keys.getValue(index) instanceof String key)) {
      throw new Bind.Refused(ErrorCode.BAD_CURSOR, FOREIGN);
    }
    try {
      check(types.get(index), key);
    } catch (DateTimeException | IllegalArgumentException wrong) {
      throw new Bind.Refused(ErrorCode.BAD_CURSOR, FOREIGN);
    }
    return Bind.text(key);
  }

  private static JsonArray keys(String cursor, String mark) throws Bind.Refused {
    if (!cursor.startsWith(mark)) {
      throw new Bind.Refused(ErrorCode.BAD_CURSOR, FOREIGN);
    }
    try {
      var json = Base64.getUrlDecoder().decode(cursor.substring(MARK_LENGTH));
      return new JsonArray(new String(json, StandardCharsets.UTF_8));
    } catch (DecodeException | IllegalArgumentException wrong) {
      throw new Bind.Refused(ErrorCode.BAD_CURSOR, FOREIGN);
    }
  }

  private static void check(String type, String key) {
    switch (type) {
      case "uuid" -> {
        if (!UUID.fromString(key).toString().equals(key)) {
          throw new IllegalArgumentException(key);
        }
      }
      case "int2", "int4" -> Integer.parseInt(key);
      case "int8" -> Long.parseLong(key);
      case "date" -> {
        if (!isInfinite(key)) {
          LocalDate.parse(key);
        }
      }
      case "timestamptz" -> {
        if (!isInfinite(key)) {
          OffsetDateTime.parse(key, POSTGRES_TIMESTAMP);
        }
      }
      case "text", "varchar" -> {
        // any text is a text
      }
      default -> throw new IllegalStateException("No cursor over keys of type " + type);
    }
  }

  private static boolean isInfinite(String key) {
    return key.equals("infinity") || key.equals("-infinity");
  }
}
