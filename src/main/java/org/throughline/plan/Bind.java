package org.throughline.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.throughline.mapping.Between;
import org.throughline.problem.ErrorCode;

/**
 * A value of the statement: where it comes from, how it is checked and written, and whom to tell
 * when it is wrong.
 *
 * @param write the text PostgreSQL reads; refuses with {@link Refused}
 * @param argument the argument's name, for the message
 */
record Bind(Slot slot, Writer write, String argument, Place at) {

  /** Checks a value completely and writes it as PostgreSQL reads it. */
  @FunctionalInterface
  interface Writer {
    String write(Object value) throws Refused;
  }

  /** A value that the argument does not take. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final ErrorCode code;

    Refused(ErrorCode code, String message) {
      super(message, null, false, false);
      this.code = code;
    }
  }

  String value(Map<String, Object> variables) {
    var value = slot.read(variables);
    try {
      if (value instanceof List<?> list && list.contains(null)) {
        throw new Refused(ErrorCode.BAD_ARGUMENT, "takes no null among its elements");
      }
      return value == null ? null : write.write(value);
    } catch (Refused refused) {
      throw at.problem(refused.code, "`%s`: %s".formatted(argument, refused.getMessage()));
    }
  }

  /** Any scalar. */
  static String text(Object value) throws Refused {
    var text = value.toString();
    if (text.indexOf('\0') >= 0) {
      throw new Refused(ErrorCode.BAD_ARGUMENT, "text cannot hold the character NUL");
    }
    for (var i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))
          && !Character.isSurrogatePair(
              text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
        throw new Refused(
            ErrorCode.BAD_ARGUMENT, "the text is not valid Unicode: half a surrogate pair");
      }
      if (Character.isHighSurrogate(text.charAt(i))) {
        i++;
      }
    }
    return text;
  }

  /** A number within bounds. */
  static Writer number(Between bounds) {
    return value -> {
      var number = ((Number) value).doubleValue();
      if (number >= bounds.least() && number <= bounds.most()) {
        return value.toString();
      }
      throw new Refused(
          ErrorCode.BAD_ARGUMENT,
          "takes %s to %s; %s is given"
              .formatted(plain(bounds.least()), plain(bounds.most()), value));
    };
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** A list of scalars, as an array; none of them is null. */
  static String array(Object value) throws Refused {
    var array = new StringBuilder("{");
    for (var element : value instanceof List<?> list ? list : List.of(value)) {
      if (array.length() > 1) {
        array.append(',');
      }
      array
          .append('"')
          .append(text(element).replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    return array.append('}').toString();
  }
}
