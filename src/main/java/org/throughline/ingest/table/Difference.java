package org.throughline.ingest.table;

import static org.throughline.ingest.table.Change.Kind.CHANGED;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.ingest.problem.Place;
import org.throughline.ingest.problem.Refused;
import org.throughline.ingest.table.TableDifference.Revision;

/** Everything that has to be written, in the order of the tables. */
public final class Difference {

  /** In characters. */
  private static final int LONGEST_LIST = 1_000;

  private final List<TableDifference> tables;
  private final Lineage lineage;
  private final Places places;
  private final Map<Table<?>, Set<Key>> coming;
  private final Place at;

  Difference(
      List<TableDifference> tables,
      Lineage lineage,
      Places places,
      Map<Table<?>, Set<Key>> coming,
      Place at) {
    this.at = at;
    this.places = places;
    this.coming = coming;
    this.tables = tables.stream().filter(table -> !table.isEmpty()).toList();
    this.lineage = lineage;
  }

  /**
   * Whether it brings a row that the fact refers to. What is stored for the fact refers to another.
   */
  public boolean adds(Fact<?> fact) {
    return fact.references()
        .anyMatch(row -> coming.getOrDefault(row.table(), Set.of()).contains(row.key()));
  }

  /** Table by table; a row that comes or goes is one change, one that stays one per column. */
  public List<Change> changes() {
    return tables.stream().flatMap(this::changes).toList();
  }

  /**
   * Writes what comes before it removes what goes: a kept row may move from one to the other.
   *
   * @throws Refused with what the database says against it; then the transaction is of no use
   */
  public void write(Statements statements, Instant now) throws SQLException {
    try {
      statements.run("set constraints all deferred", List.of());
      var touched = Touched.by(tables, lineage).withVersions(statements);
      write(new Writer(statements, now));
      touched.write(statements, now);
      statements.run("set constraints all immediate", List.of());
    } catch (SQLException e) {
      throw new Objection(lineage, places, at).refusal(e);
    }
  }

  private void write(Writer writer) throws SQLException {
    for (var difference : tables) {
      writer.vacate(difference);
    }
    for (var difference : tables) {
      writer.insert(difference.table(), difference.added());
      writer.update(difference.table(), difference.changed());
    }
    var backwards = new ArrayList<>(tables);
    Collections.reverse(backwards);
    for (var difference : backwards) {
      writer.delete(difference.table(), difference.removed());
    }
  }

  private Stream<Change> changes(TableDifference difference) {
    var table = difference.table();
    return Stream.of(
            difference.removed().stream()
                .map(row -> Change.removed(table.name(), name(table, row))),
            difference.changed().stream().flatMap(revision -> changes(table, revision)),
            difference.added().stream()
                .map(row -> Change.added(table.name(), name(table, row), places.of(table, row))))
        .flatMap(changes -> changes);
  }

  private Stream<Change> changes(Table<?> table, Revision revision) {
    return IntStream.range(0, table.layout().columns().size())
        .filter(revision::changes)
        .mapToObj(
            column ->
                new Change(
                    CHANGED,
                    table.name(),
                    name(table, revision.after()),
                    table.layout().columns().get(column).name(),
                    shown(table, column, revision.before()),
                    shown(table, column, revision.after()),
                    places.of(table, revision.after())));
  }

  /** A fingerprint's thousands of numbers mean nothing to a person who checks. */
  private String shown(Table<?> table, int column, Row row) {
    var text = row.texts().get(column);
    var isList = table.layout().columns().get(column).type().endsWith("[]");
    return isList && text != null && text.length() > LONGEST_LIST
        ? "%,d values".formatted(text.split(",").length)
        : lineage.nameOf(text);
  }

  private String name(Table<?> table, Row row) {
    return lineage.nameOf(table, row);
  }
}
