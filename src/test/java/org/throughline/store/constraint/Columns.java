package org.throughline.store.constraint;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import org.throughline.store.constraint.Catalog.Constraint;

/**
 * Columns of a key, and how to give a row another value of one of them that breaks nothing else.
 */
record Columns(List<Column> columns) {

  /**
   * A column.
   *
   * @param target the column of another table that it refers to, as {@code table.column}; else null
   */
  record Column(String table, String name, String type, boolean nullable, String target) {

    /** Values that no other table has. Of two ids one keeps a pair in its order, smaller first. */
    List<String> strangers() {
      return switch (type) {
        case "uuid" ->
            List.of(
                "'00000000-0000-0000-0000-000000000000'", "'ffffffff-ffff-ffff-ffff-ffffffffffff'");
        case "sha256_digits" -> List.of("repeat('0', 64)");
        default -> List.of("'another-one'");
      };
    }

    String another() {
      if (target != null) {
        return nullable ? "null" : unused();
      }
      return switch (type) {
        case "uuid" -> "gen_random_uuid()";
        case "smallint", "integer", "bigint" ->
            "(select max(\"%s\") + 1 from \"%s\")".formatted(name, table);
        case "web_address" -> "'https://example.org/another'";
        default -> "'another-one'";
      };
    }

    private String unused() {
      var at = target.indexOf('.');
      return "(select \"%1$s\" from \"%2$s\" where \"%1$s\" not in (select \"%3$s\" from \"%4$s\") limit 1)"
          .formatted(target.substring(at + 1), target.substring(0, at), name, table);
    }

    private int effort() {
      var own =
          switch (type) {
            case "smallint", "integer", "bigint" -> 0;
            case "uuid" -> 1;
            case "text", "slug", "single_line", "prose", "web_address" -> 2;
            default -> 9; // a closed list
          };
      return target == null ? own : own + (nullable ? 3 : 6);
    }
  }

  static Columns of(Constraint key, Catalog catalog) {
    return new Columns(
        key.columns().stream().map(name -> column(key.on(), name, catalog)).toList());
  }

  Columns without(Collection<String> names) {
    return new Columns(columns.stream().filter(column -> !names.contains(column.name())).toList());
  }

  Columns only(Collection<String> names) {
    return new Columns(columns.stream().filter(column -> names.contains(column.name())).toList());
  }

  Column easiest() {
    return columns.stream().min(comparing(Column::effort)).orElseThrow();
  }

  private static Column column(String table, String name, Catalog catalog) {
    var found =
        catalog.texts(
            """
            select concat_ws(' ', atttypid::regtype, attnotnull,
              (select confrelid::regclass || '.' || referenced.attname
               from pg_constraint
               join pg_attribute referenced on referenced.attrelid = confrelid
                and referenced.attnum = confkey[array_position(conkey, own.attnum)]
               where contype = 'f' and conrelid = own.attrelid and own.attnum = any(conkey)
               order by cardinality(conkey) limit 1))
            from pg_attribute own
            where attrelid = '"%s"'::regclass and attname = '%s'
            """
                .formatted(table, name));
    var parts = found.get(0).split(" ");
    return new Column(
        table, name, parts[0], parts[1].equals("f"), parts.length > 2 ? parts[2] : null);
  }
}
