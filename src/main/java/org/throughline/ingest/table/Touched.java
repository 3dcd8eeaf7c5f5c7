package org.throughline.ingest.table;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stored objects that something changed in which belongs to them. */
final class Touched {

  private final Lineage lineage;
  private final Map<Table<?>, Set<String>> objects = new LinkedHashMap<>();

  private Touched(Lineage lineage) {
    this.lineage = lineage;
  }

  static Touched by(List<TableDifference> differences, Lineage lineage) {
    var touched = new Touched(lineage);
    for (var difference : differences) {
      var table = difference.table();
      difference.added().forEach(row -> touched.add(table, row));
      difference.removed().forEach(row -> touched.add(table, row));
      difference
          .changed()
          .forEach(
              revision -> {
                touched.add(table, revision.before());
                touched.add(table, revision.after());
              });
    }
    return touched;
  }

  /** The object that the row belongs to, and the root that it is filed under. */
  private void add(Table<?> table, Row row) {
    for (var line : lineage.lines(table, row)) {
      if (table.versions().isEmpty()) {
        line.stream()
            .filter(object -> !object.table().versions().isEmpty())
            .findFirst()
            .ifPresent(this::add);
      }
      line.stream()
          .filter(object -> object.table().layout().stamp().isPresent())
          .forEach(this::add);
    }
  }

  private void add(Lineage.Member object) {
    objects.computeIfAbsent(object.table(), any -> new LinkedHashSet<>()).add(object.id());
  }

  /** Counts a version once a transaction: rows that were written anyway are left alone. */
  void write(Statements statements, Instant now) throws SQLException {
    for (var touched : objects.entrySet()) {
      var table = touched.getKey();
      var ids = touched.getValue();
      if (table.layout().stamp().isPresent()) {
        var stamp =
            """
            update "%1$s" set "%2$s" = ?::timestamptz
            where id = any(?::uuid[]) and "%2$s" <> ?::timestamptz
            """
                .formatted(table.name(), table.layout().stamp().get().name());
        statements.run(stamp, List.of(now.toString(), ids, now.toString()));
        continue;
      }
      for (var versioned : table.versions()) {
        var count =
            """
            update "%s" set id = id
            where id = any(?::uuid[]) and xmin <> pg_current_xact_id()::xid
            """
                .formatted(versioned);
        statements.run(count, List.of(ids));
      }
    }
  }
}
