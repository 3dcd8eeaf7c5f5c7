package org.throughline.ingest.table;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stored objects that something changed in which belongs to them. */
final class Touched {

  private final Lineage lineage;
  private final Map<Table<?>, Set<String>> objects = new LinkedHashMap<>();

  /** Ids of what others belong to: whose roots are there already, and who is there itself. */
  private final Set<String> members = new HashSet<>();

  private final Set<String> owners = new HashSet<>();
  private final Map<String, List<List<String>>> versions = new HashMap<>();

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
    for (var parent : lineage.parents(table, row)) {
      if (!table.versions().isEmpty()) {
        addRoots(parent);
      } else if (owners.add(parent.id())) {
        parent
            .line()
            .filter(each -> !each.table().versions().isEmpty())
            .findFirst()
            .ifPresent(this::add);
        addRoots(parent);
      }
    }
  }

  private void addRoots(Lineage.Member parent) {
    if (members.add(parent.id())) {
      parent.line().filter(each -> each.table().layout().stamp().isPresent()).forEach(this::add);
    }
  }

  private void add(Lineage.Member object) {
    objects.computeIfAbsent(object.table(), any -> new LinkedHashSet<>()).add(object.id());
  }

  /** Before anything is written: what comes new begins with a version of its own. */
  Touched withVersions(Statements statements) throws SQLException {
    for (var touched : objects.entrySet()) {
      for (var versioned : touched.getKey().versions()) {
        var select = "select id::text, version::text from \"%s\" where id = any(?::uuid[])";
        versions.put(
            versioned, statements.read(select.formatted(versioned), List.of(touched.getValue())));
      }
    }
    return this;
  }

  /**
   * Counts a version once: what was written anyway, by a trigger too, has another already. Which
   * transaction wrote a row would not tell: after a savepoint it goes by another number.
   */
  void write(Statements statements, Instant now) throws SQLException {
    for (var touched : objects.entrySet()) {
      var table = touched.getKey();
      if (table.layout().stamp().isPresent()) {
        var stamp =
            """
            update "%1$s" set "%2$s" = ?::timestamptz
            where id = any(?::uuid[]) and "%2$s" <> ?::timestamptz
            """
                .formatted(table.name(), table.layout().stamp().get().name());
        statements.run(stamp, List.of(now.toString(), touched.getValue(), now.toString()));
        continue;
      }
      for (var versioned : table.versions()) {
        count(versioned, statements);
      }
    }
  }

  private void count(String versioned, Statements statements) throws SQLException {
    var before = versions.get(versioned);
    if (before.isEmpty()) {
      return;
    }
    var count =
        """
        update "%s" as stored set id = stored.id
        from unnest(?::uuid[], ?::integer[]) as before (id, version)
        where stored.id = before.id and stored.version = before.version
        """
            .formatted(versioned);
    statements.run(
        count,
        List.of(
            before.stream().map(row -> row.get(0)).toList(),
            before.stream().map(row -> row.get(1)).toList()));
  }
}
