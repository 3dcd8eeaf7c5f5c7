package org.throughline.mapping;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.mapping.Source.Form;

/** Whether values are what the fields say: null or not, of an enum, without anything to escape. */
final class ValueCheck {

  private final Findings findings;
  private final Map<String, Boolean> neverNull = new HashMap<>();

  ValueCheck(Findings findings) {
    this.findings = findings;
  }

  /** Fields that no row of any of their tables lacks. */
  Set<String> neverNull() {
    return neverNull.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param from rows that the value is read from
   * @param tellsNull whether a column's being nullable means anything
   */
  void check(
      Field field, Source.Value value, String sql, String asOf, String from, boolean tellsNull) {
    findings.prepare(
        field,
        "select %s from %s".formatted(sql, from),
        columns -> {
          if (tellsNull
              && !value.nullable()
              && columns.isNullable(1) == ResultSetMetaData.columnNullable) {
            findings.add(
                field.declaredAt()
                    + ": the column may be null, the field may not; make it @Nullable");
          }
          var isThere =
              isId(field, value) || columns.isNullable(1) == ResultSetMetaData.columnNoNulls;
          neverNull.merge(
              field.declaredAt(), tellsNull && isThere && sql.equals(asOf), Boolean::logicalAnd);
          if (value.java().isEnum()) {
            sameValues(field, value.java(), columns.getColumnTypeName(1));
          }
        });
    var form = value.form() == Form.ANY ? "to_json(%s)" : "%s::text";
    findings.prepare(field, "select %s from %s".formatted(form.formatted(asOf), from));
    if (value.form() == Form.NAME && !value.java().isEnum() && !isId(field, value)) {
      isSlug(field, "select %s from %s limit 0".formatted(sql, from));
    }
  }

  private static boolean isId(Field field, Source.Value value) {
    return value.form() == Form.NAME && field.name().equals("id");
  }

  private void isSlug(Field field, String sql) {
    try (var query =
            findings.connection().prepareStatement("select pg_typeof((%s))".formatted(sql));
        var row = query.executeQuery()) {
      if (row.next() && !row.getString(1).equals("slug")) {
        findings.add(
            "%s: the column is of type %s and not of the domain slug; give the field @Sql"
                .formatted(field.declaredAt(), row.getString(1)));
      }
    } catch (SQLException refused) {
      findings.add(field, refused);
    }
  }

  void sameValues(Field field, Class<?> java, String type) {
    var values = Arrays.stream(java.getEnumConstants()).map(Object::toString).toList();
    try (var query =
        findings
            .connection()
            .prepareStatement(
                "select enumlabel from pg_enum where enumtypid = ?::regtype order by enumsortorder")) {
      query.setString(1, type);
      var stored = new ArrayList<String>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          stored.add(row.getString(1));
        }
      }
      if (!stored.equals(values)) {
        findings.add(
            "%s: %s has %s, the database's %s has %s"
                .formatted(field.declaredAt(), java.getSimpleName(), values, type, stored));
      }
    } catch (SQLException refused) {
      findings.add(field, refused);
    }
  }
}
