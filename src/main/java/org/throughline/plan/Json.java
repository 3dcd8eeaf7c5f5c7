package org.throughline.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.throughline.mapping.Source.Form;

/**
 * SQL that writes JSON: constant text and expressions, one behind the other. What an expression
 * gives is JSON, or a part of it; where it is null, nothing is written.
 *
 * <p>Functions that build JSON ask the catalog how each key and each value is written, again for
 * each row. Here keys are constants, and of most values it is known: see ADR 16.
 */
final class Json {

  /** {@code concat} takes a hundred arguments. */
  private static final int PIECES_PER_CALL = 100;

  private record Piece(boolean isConstant, String text) {

    String sql() {
      return isConstant ? "'" + text + "'" : text;
    }
  }

  private final Deque<Piece> pieces = new ArrayDeque<>();

  private Json() {}

  /**
   * @param json without quotation marks of SQL: of names and the like
   */
  static Json constant(String json) {
    return new Json().add(true, json);
  }

  /** A string that needs no escapes. */
  static Json name(String name) {
    return constant('"' + name + '"');
  }

  /**
   * @param sql the SQL of text that is JSON, and null for JSON's null
   */
  static Json orNull(String sql) {
    return new Json().add(false, "coalesce(%s, 'null')".formatted(sql));
  }

  /** The same, but never null. */
  static Json of(String sql) {
    return new Json().add(false, sql);
  }

  static Json value(Form form, String sql, boolean isNeverNull) {
    return switch (form) {
      case PLAIN -> orNull(sql + "::text");
      case NAME -> isNeverNull ? nameOf(sql) : nameOrNull(sql);
      case ANY -> orNull("to_json(" + sql + ")");
    };
  }

  /**
   * @param sql the SQL of what needs no escapes, and null for JSON's null
   */
  static Json nameOrNull(String sql) {
    return orNull("'\"' || %s || '\"'".formatted(sql));
  }

  /** The same, but never null. */
  static Json nameOf(String sql) {
    return new Json().add(true, "\"").add(false, sql).add(true, "\"");
  }

  static Json object(Map<String, Json> members) {
    var object = new Json().add(true, "{");
    var separator = "";
    for (var member : members.entrySet()) {
      object.add(true, separator + '"' + member.getKey() + "\":").add(member.getValue());
      separator = ",";
    }
    return object.add(true, "}");
  }

  /**
   * A list of what an aggregate sees.
   *
   * @param order how, if that matters, beginning with a space
   * @param filter which, likewise
   */
  static Json list(Json element, String order, String filter) {
    var elements = "string_agg(%s, ','%s)%s".formatted(element.sql(), order, filter);
    return new Json().add(true, "[").add(false, elements).add(true, "]");
  }

  private Json add(Json other) {
    other.pieces.forEach(piece -> add(piece.isConstant(), piece.text()));
    return this;
  }

  private Json add(boolean isConstant, String text) {
    if (isConstant && !pieces.isEmpty() && pieces.getLast().isConstant()) {
      pieces.add(new Piece(true, pieces.removeLast().text() + text));
    } else {
      pieces.add(new Piece(isConstant, text));
    }
    return this;
  }

  boolean isEmptyObject() {
    return pieces.size() == 1 && pieces.getFirst().text().equals("{}");
  }

  /** An expression of text. */
  String sql() {
    var parts = pieces.stream().map(Piece::sql).toList();
    while (parts.size() > 1) {
      parts = joined(parts);
    }
    return parts.get(0);
  }

  private static List<String> joined(List<String> parts) {
    var calls = new ArrayList<String>();
    for (var start = 0; start < parts.size(); start += PIECES_PER_CALL) {
      var end = Math.min(start + PIECES_PER_CALL, parts.size());
      calls.add("concat(" + String.join(", ", parts.subList(start, end)) + ")");
    }
    return calls;
  }
}
