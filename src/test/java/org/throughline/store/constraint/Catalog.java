package org.throughline.store.constraint;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL knows of our tables. Flyway's own table is not ours. */
record Catalog(Connection connection) {

  /**
   * A constraint of a table or a domain.
   *
   * @param kind as in {@code pg_constraint.contype}: c check, f foreign key, p primary key, t
   *     trigger, u unique, x exclusion
   * @param on the table or the domain
   * @param columns of the table, in the constraint's order; none of a domain or a trigger
   * @param generated those of the columns that nobody can write
   */
  record Constraint(
      String name,
      char kind,
      String on,
      String definition,
      List<String> columns,
      List<String> generated) {

    boolean isKey() {
      return kind == 'p' || kind == 'u';
    }

    boolean isOfDomain() {
      return kind == 'c' && columns.isEmpty();
    }

    boolean isForeignKey() {
      return kind == 'f';
    }
  }

  /** All but not-null constraints, which have names since PostgreSQL 18 only. */
  List<Constraint> constraints() {
    return rows(
        """
        select rule.conname, rule.contype::text, coalesce(owner.relname, domain.typname),
               pg_get_constraintdef(rule.oid),
               array(select attname::text from unnest(rule.conkey) with ordinality as key (number, place)
                     join pg_attribute on attrelid = rule.conrelid and attnum = key.number order by place),
               array(select attname::text from pg_attribute
                     where attrelid = rule.conrelid and attnum = any(rule.conkey) and attgenerated <> '')
        from pg_constraint rule
        left join pg_class owner on owner.oid = rule.conrelid
        left join pg_type domain on domain.oid = rule.contypid
        where rule.connamespace = 'public'::regnamespace and rule.contype <> 'n'
          and owner.relname is distinct from 'flyway_schema_history'
        order by rule.conname, owner.relname
        """,
        row ->
            new Constraint(
                row.getString(1),
                row.getString(2).charAt(0),
                row.getString(3),
                row.getString(4),
                texts(row, 5),
                texts(row, 6)));
  }

  List<String> tables() {
    return rows(
        """
        select relname from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'
        order by relname
        """,
        row -> row.getString(1));
  }

  /** The columns that can be written. */
  List<String> columns(String table) {
    return columns(table, "attgenerated = ''");
  }

  /** Those of them that are not null. */
  List<String> neededColumns(String table) {
    return columns(table, "attgenerated = '' and attnotnull");
  }

  private List<String> columns(String table, String condition) {
    return rows(
        """
        select attname from pg_attribute
        where attrelid = '"%s"'::regclass and attnum > 0 and not attisdropped and %s
        order by attnum
        """
            .formatted(table, condition),
        row -> row.getString(1));
  }

  /** One text per row. */
  List<String> texts(String query) {
    return rows(query, row -> row.getString(1));
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> rows(String query, Reading<T> reading) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var read = new ArrayList<T>();
      while (rows.next()) {
        read.add(reading.read(rows));
      }
      return read;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
