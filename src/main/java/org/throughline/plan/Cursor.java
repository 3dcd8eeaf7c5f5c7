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
import java.time.format.ResolverStyle;
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
  private static final DateTimeFormatter INSTANT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendOffset("+HH:MM", "+00:00")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Cursor() {}

  /**
   * The SQL that writes the cursor of a row whose order keys are in these columns. A page has one
   * on each edge: this takes PostgreSQL 0.6 µs. With {@code translate()} to the letters of URLs it
   * would take four times that.
   */
  static String sql(String mark, List<String> keys) {
    // encode() breaks lines
    return "'%s' || replace(encode(json_send(json_build_array(%s)), 'base64'), E'\\n', '')"
        .formatted(mark, String.join(", ", keys));
  }

  /** A few letters that differ between orders. */
  static String mark(String order) {
    var hash = String.format("%08x", order.hashCode());
    return hash.substring(8 - MARK_LENGTH);
  }

  /** Reads one key out of a caller's cursor and checks that it is a value of the key's type. */
  static String key(Object cursor, String mark, List<String> types, int index) throws Bind.Refused {
    var keys = keys(cursor.toString(), mark);
    if (keys.size() != types.size() || !isValue(types.get(index), keys.getValue(index))) {
      throw new Bind.Refused(ErrorCode.BAD_CURSOR, FOREIGN);
    }
    return keys.getValue(index).toString();
  }

  private static JsonArray keys(String cursor, String mark) throws Bind.Refused {
    if (!cursor.startsWith(mark)) {
      throw new Bind.Refused(ErrorCode.BAD_CURSOR, FOREIGN);
    }
    try {
      // a plus sign that an address did not encode
      var base64 = cursor.substring(MARK_LENGTH).replace(' ', '+');
      var json = Base64.getDecoder().decode(base64);
      return new JsonArray(new String(json, StandardCharsets.UTF_8));
    } catch (DecodeException | IllegalArgumentException wrong) {
      throw new Bind.Refused(ErrorCode.BAD_CURSOR, FOREIGN);
    }
  }

  /**
   * Whether PostgreSQL can have written it: what it would not write, it may not be able to read.
   */
  private static boolean isValue(String type, Object key) {
    return type.startsWith("int")
        ? key instanceof Number number && isNumber(type, number)
        : key instanceof String text && isText(type, text);
  }

  private static boolean isNumber(String type, Number number) {
    return switch (type) {
      case "int2" -> number.equals((int) number.shortValue());
      case "int4" -> number instanceof Integer;
      case "int8" -> number instanceof Integer || number instanceof Long;
      default -> throw noCursorOver(type);
    };
  }

  private static boolean isText(String type, String key) {
    try {
      return switch (type) {
        case "uuid" -> UUID.fromString(key).toString().equals(key);
        case "date" -> isInfinite(key) || isDay(key);
        case "timestamptz" -> isInfinite(key) || isInstant(key);
        case "text", "varchar" -> Bind.text(key) != null;
        default -> throw noCursorOver(type);
      };
    } catch (DateTimeException | IllegalArgumentException | Bind.Refused wrong) {
      return false;
    }
  }

  private static boolean isDay(String key) {
    return CommonYears.check(LocalDate.parse(key)).toString().equals(key);
  }

  /** The service's sessions are in UTC. */
  private static boolean isInstant(String key) {
    var instant = CommonYears.check(OffsetDateTime.parse(key, INSTANT));
    return instant.getOffset().equals(ZoneOffset.UTC) && !key.startsWith("+");
  }

  private static IllegalStateException noCursorOver(String type) {
    return new IllegalStateException("No cursor over keys of type " + type);
  }

  private static boolean isInfinite(String key) {
    return key.equals("infinity") || key.equals("-infinity");
  }
}
