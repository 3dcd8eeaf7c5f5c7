package org.throughline.ingest.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.ingest.table.Column.Reference;
import org.throughline.ingest.table.TableDifference.Revision;

/**
 * Rows that only what goes or changes refers to. Nothing depends on them, but a change is told in
 * names.
 */
final class Strangers {

  private final List<Table<?>> order;
  private final StoredRows stored;
  private final Lineage lineage;
  private final Map<Table<?>, Set<String>> ids = new HashMap<>();

  Strangers(List<Table<?>> order, StoredRows stored, Lineage lineage) {
    this.order = order;
    this.stored = stored;
    this.lineage = lineage;
  }

  /** Reads a table once at most, those that others are named after last. */
  void introduce(List<TableDifference> differences) throws SQLException {
    for (var difference : differences) {
      Stream.concat(
              difference.removed().stream(), difference.changed().stream().map(Revision::before))
          .forEach(row -> meet(difference.table(), row));
    }
    var rows = new HashMap<Table<?>, List<Row>>();
    var backwards = new ArrayList<>(order);
    Collections.reverse(backwards);
    for (var table : backwards) {
      var some = ids.getOrDefault(table, Set.of());
      if (!some.isEmpty()) {
        var read = stored.read(table, Map.of("id", some));
        read.forEach(row -> meet(table, row));
        rows.put(table, read);
      }
    }
    for (var table : order) {
      rows.getOrDefault(table, List.of()).forEach(row -> lineage.add(table, row));
    }
  }

  private void meet(Table<?> table, Row row) {
    List<? extends Column<?>> columns = table.layout().columns();
    for (var i = 0; i < columns.size(); i++) {
      var id = row.texts().get(i);
      if (id != null && columns.get(i) instanceof Reference<?> reference && !lineage.knows(id)) {
        ids.computeIfAbsent(reference.target(), any -> new HashSet<>()).add(id);
      }
    }
  }
}
