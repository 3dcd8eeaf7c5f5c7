package org.throughline.write;

import static java.util.stream.Collectors.joining;
import static org.throughline.write.UserError.Code.BAD_VALUE;
import static org.throughline.write.UserError.Code.MISSING;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.throughline.fact.Basis;
import org.throughline.mapping.Argument;
import org.throughline.mapping.Naming;
import org.throughline.write.Said.Parts;

/**
 * Reads what an input says of a row. What it does not mention is not in the result; what it
 * mentions as null is there as null.
 */
final class InputReader {

  private final Catalog catalog;
  private final Named named;
  private final List<UserError> errors;

  InputReader(Catalog catalog, Named named, List<UserError> errors) {
    this.catalog = catalog;
    this.named = named;
    this.errors = errors;
  }

  /**
   * @param path where in the arguments the input is
   * @param isNew whether it says all there is of the row
   */
  Said read(
      Catalog.Table table,
      List<Argument> members,
      Map<?, ?> input,
      List<String> path,
      boolean isNew)
      throws SQLException {
    var row = new Row(table, path);
    for (var member : members) {
      if (input.containsKey(member.name())) {
        row.say(member, input.get(member.name()));
      } else if (isNew) {
        row.leaveOut(member);
      }
    }
    return new Said(row.columns, row.paths, row.parts);
  }

  /** A row that is being read. */
  private final class Row {

    private final Catalog.Table table;
    private final List<String> path;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, List<String>> paths = new LinkedHashMap<>();
    private final List<Parts> parts = new ArrayList<>();

    private Row(Catalog.Table table, List<String> path) {
      this.table = table;
      this.path = path;
    }

    private void say(Argument member, Object value) throws SQLException {
      var at = below(path, member.name());
      if (member.rows().isPresent()) {
        parts.add(parts(member, (List<?>) value, at));
      } else if (member.java().isRecord()) {
        group(member, (Map<?, ?>) value, at);
      } else if (value == null) {
        put(column(member), nothing(column(member)), at);
        require(column(member), at);
      } else if (!member.names().isEmpty()) {
        var id = named.find(member.names(), value.toString(), at, errors);
        put(column(member), id.map(Object::toString).orElse(null), at);
      } else {
        put(column(member), text(member, value, at), at);
      }
    }

    /** A new row has nothing of what another may have had in its place. */
    private void leaveOut(Argument member) throws SQLException {
      if (member.rows().isPresent()) {
        parts.add(parts(member, null, below(path, member.name())));
      } else if (member.java().isRecord()) {
        var prefix = Naming.snakeCase(member.name());
        member
            .members()
            .forEach(part -> columns.put(prefix + "_" + Naming.snakeCase(part.name()), null));
        Days.complete(prefix, columns, table);
      } else if (!table.column(column(member)).isRequired()) {
        columns.put(column(member), nothing(column(member)));
      }
    }

    /** Null, or the default of a column that is never null. */
    private String nothing(String column) {
      return table.column(column).byDefault().isEmpty() ? null : RowWriter.DEFAULT;
    }

    private void put(String column, String value, List<String> at) {
      columns.put(table.column(column).name(), value);
      paths.put(column, at);
    }

    private void require(String column, List<String> at) {
      if (table.column(column).isRequired()) {
        errors.add(UserError.of(at, MISSING, "It cannot be taken away: a value is needed."));
      }
    }

    /** Columns under a prefix: a partial date, an amount. */
    private void group(Argument member, Map<?, ?> value, List<String> at) {
      for (var part : member.members()) {
        var column = Naming.snakeCase(member.name()) + "_" + Naming.snakeCase(part.name());
        var given = value == null ? null : value.get(part.name());
        put(column, text(part, given, below(at, part.name())), below(at, part.name()));
      }
      Days.complete(Naming.snakeCase(member.name()), columns, table);
    }

    private Parts parts(Argument member, List<?> elements, List<String> at) throws SQLException {
      var link = Link.of(member.rows().orElseThrow());
      var rows = new ArrayList<Said>();
      var list = elements == null ? List.of() : elements;
      for (var i = 0; i < list.size(); i++) {
        var place = below(at, String.valueOf(i));
        var of = catalog.table(link.table());
        rows.add(
            link.column().isEmpty()
                ? read(of, member.members(), (Map<?, ?>) list.get(i), place, true)
                : one(of, link, member, list.get(i), place));
      }
      return new Parts(link.table(), link.owner(), rows);
    }

    private Said one(Catalog.Table of, Link link, Argument member, Object element, List<String> at)
        throws SQLException {
      var column = link.column();
      var id = named.find(member.names(), String.valueOf(element), at, errors);
      var columns = new LinkedHashMap<String, String>();
      columns.put(of.column(column).name(), id.map(Object::toString).orElse(null));
      return new Said(columns, Map.of(column, at), List.of());
    }
  }

  /** The column of the same name; one that refers to an object ends in {@code _id}. */
  static String column(Argument member) {
    return Naming.snakeCase(member.name()) + (member.names().isEmpty() ? "" : "_id");
  }

  static List<String> below(List<String> path, String name) {
    var longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }

  /** The text that PostgreSQL reads; null where it could read none. */
  private String text(Argument member, Object value, List<String> at) {
    if (value == null) {
      return null;
    }
    if (!Sql.canRead(value.toString())) {
      errors.add(UserError.of(at, BAD_VALUE, "It holds a character that is none."));
      return null;
    }
    if (value instanceof List<?> list) {
      var elements = member.java() == Integer.class ? new TreeSet<>(list) : list;
      return elements.stream().map(InputReader::quoted).collect(joining(",", "{", "}"));
    }
    return value.toString();
  }

  private static String quoted(Object element) {
    return '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** What follows from a part of a partial date for the others. */
  private static final class Days {

    static void complete(String prefix, Map<String, String> columns, Catalog.Table table) {
      if (!table.columns().containsKey(prefix + "_earliest")) {
        return;
      }
      var day = columns.get(prefix + "_value");
      if (day != null) {
        columns.put(prefix + "_earliest", day);
        columns.put(prefix + "_latest", day);
      }
      var isKnown =
          columns.get(prefix + "_earliest") != null || columns.get(prefix + "_latest") != null;
      if (columns.get(prefix + "_basis") == null
          && (isKnown || table.column(prefix + "_basis").isRequired())) {
        columns.put(prefix + "_basis", (isKnown ? Basis.STATED : Basis.UNKNOWN).name());
      }
    }
  }
}
