package org.throughline.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The model's tables, as the database itself describes them. */
public final class Catalog {

  /**
   * @param type as SQL writes it, the name of a domain included
   * @param isRequired whether a row without it is refused
   * @param byDefault what it is, in SQL, where nothing is said; empty where that is null
   */
  record Column(String name, String type, boolean isRequired, String byDefault) {}

  /**
   * @param columns those that can be written, by name
   * @param key the columns of the primary key
   * @param number the column that counts its rows, where it has one, and those within which it does
   */
  record Table(
      String name, Map<String, Column> columns, List<String> key, Optional<Numbering> number) {

    boolean isIdentified() {
      return key.equals(List.of("id"));
    }

    Column column(String column) {
      return Optional.ofNullable(columns.get(column))
          .orElseThrow(() -> new IllegalStateException("no column " + name + "." + column));
    }
  }

  /** A column that counts from 1 among rows that agree in others. */
  record Numbering(String column, List<String> within) {}

  private static final String TABLES =
      """
      select class.relname,
             (select array_agg(key.attname order by key.attnum)
              from pg_attribute key
              where key.attrelid = class.oid and key.attnum = any (primary_key.conkey)),
             numbered.attname,
             (select array_agg(other.attname order by other.attnum)
              from pg_attribute other
              where other.attrelid = class.oid and other.attnum = any (numbering.conkey)
                and other.attname <> numbered.attname)
      from pg_class class
      join pg_constraint primary_key on primary_key.conrelid = class.oid and primary_key.contype = 'p'
      left join pg_attribute numbered
        on numbered.attrelid = class.oid and numbered.attname in ('position', 'rank') and numbered.attnotnull
      left join pg_constraint numbering
        on numbering.conrelid = class.oid and numbering.contype in ('u', 'p')
        and numbered.attnum = any (numbering.conkey)
      where class.relnamespace = current_schema()::regnamespace and class.relkind = 'r'
      """;

  private static final String COLUMNS =
      """
      select class.relname, attname, format_type(atttypid, atttypmod), attnotnull and not atthasdef,
             case when attnotnull then coalesce(pg_get_expr(adbin, adrelid), '') else '' end
      from pg_attribute
      join pg_class class on class.oid = attrelid
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where class.relnamespace = current_schema()::regnamespace and class.relkind = 'r'
        and attnum > 0 and not attisdropped and attgenerated = ''
      order by class.relname, attnum
      """;

  private final Map<String, Table> tables;

  private Catalog(Map<String, Table> tables) {
    this.tables = tables;
  }

  public static Catalog read(Connection connection) throws SQLException {
    var columns = columns(connection);
    var tables = new HashMap<String, Table>();
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(TABLES)) {
      while (row.next()) {
        var name = row.getString(1);
        var number = Optional.ofNullable(row.getString(3));
        var within = names(row.getArray(4));
        tables.put(
            name,
            new Table(
                name,
                columns.getOrDefault(name, Map.of()),
                names(row.getArray(2)),
                number.map(column -> new Numbering(column, within))));
      }
    }
    return new Catalog(tables);
  }

  private static Map<String, Map<String, Column>> columns(Connection connection)
      throws SQLException {
    var columns = new HashMap<String, Map<String, Column>>();
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(COLUMNS)) {
      while (row.next()) {
        var column =
            new Column(row.getString(2), row.getString(3), row.getBoolean(4), row.getString(5));
        columns
            .computeIfAbsent(row.getString(1), any -> new LinkedHashMap<>())
            .put(column.name(), column);
      }
    }
    return columns;
  }

  private static List<String> names(java.sql.Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  /** Whether a table, or a view, which has none that can be written, has a column to write. */
  boolean has(String table, String column) {
    return tables.containsKey(table) && tables.get(table).columns().containsKey(column);
  }

  Table table(String name) {
    return Optional.ofNullable(tables.get(name))
        .orElseThrow(() -> new IllegalStateException("no table " + name));
  }
}
