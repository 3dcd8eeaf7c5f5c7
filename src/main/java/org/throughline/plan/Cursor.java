package org.throughline.plan;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.throughline.problem.ErrorCode;
import org.throughline.schema.CommonYears;

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
    if (!isValue(types.get(index), key)) {
      throw new Bind.Refused(ErrorCode.BAD_CURSOR, FOREIGN);
    }
    return key;
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

  /**
   * Whether PostgreSQL can have written it: what it would not write, it may not be able to read.
   */
  private static boolean isValue(String type, String key) {
    try {
      return switch (type) {
        case "uuid" -> UUID.fromString(key).toString().equals(key);
        case "int2" -> Short.toString(Short.parseShort(key)).equals(key);
        case "int4" -> Integer.toString(Integer.parseInt(key)).equals(key);
        case "int8" -> Long.toString(Long.parseLong(key)).equals(key);
        case "date" -> isInfinite(key) || CommonYears.check(LocalDate.parse(key)) != null;
        case "timestamptz" -> isInfinite(key) || isInstant(key);
        case "text", "varchar" -> Bind.text(key) != null;
        default -> throw new IllegalStateException("No cursor over keys of type " + type);
      };
    } catch (DateTimeException | IllegalArgumentException | Bind.Refused wrong) {
      return false;
    }
  }

  /** The service's sessions are in UTC. */
  private static boolean isInstant(String key) {
    var instant = OffsetDateTime.parse(key, POSTGRES_TIMESTAMP);
    return CommonYears.check(instant).getOffset().equals(ZoneOffset.UTC);
  }

  private static boolean isInfinite(String key) {
    return key.equals("infinity") || key.equals("-infinity");
  }
}
