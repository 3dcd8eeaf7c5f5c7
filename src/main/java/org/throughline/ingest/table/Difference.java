package org.throughline.ingest.table;

import static java.util.regex.Matcher.quoteReplacement;
import static org.throughline.ingest.table.Change.Kind.CHANGED;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.ingest.table.TableDifference.Revision;

/** Everything that has to be written, in the order of the tables. */
public final class Difference {

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final List<TableDifference> tables;
  private final Lineage lineage;
  private final Map<Table<?>, Set<Key>> added;

  Difference(List<TableDifference> tables, Lineage lineage, Map<Table<?>, Set<Key>> added) {
    this.added = added;
    this.tables = tables.stream().filter(table -> !table.isEmpty()).toList();
    this.lineage = lineage;
  }

  public boolean isEmpty() {
    return tables.isEmpty();
  }

  /**
   * Whether it brings a row that the fact refers to. What is stored for the fact refers to another.
   */
  public boolean adds(Fact<?> fact) {
    return fact.references()
        .anyMatch(row -> added.getOrDefault(row.table(), Set.of()).contains(row.key()));
  }

  /** Table by table; a row that comes or goes is one change, one that stays one per column. */
  public List<Change> changes() {
    return tables.stream().flatMap(this::changes).toList();
  }

  /**
   * What comes is written before what goes is removed: a kept row may move from one to the other.
   */
  public void write(Statements statements, Instant now) throws SQLException {
    var writer = new Writer(statements, now);
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
    Touched.by(tables, lineage).write(statements, now);
    statements.run("set constraints all immediate", List.of());
  }

  /** A message of the database with slugs and names instead of ids. */
  public String inWords(String message) {
    return UUID.matcher(message).replaceAll(id -> quoteReplacement(lineage.nameOf(id.group())));
  }

  private Stream<Change> changes(TableDifference difference) {
    var table = difference.table();
    return Stream.of(
            difference.removed().stream()
                .map(row -> Change.removed(table.name(), name(table, row))),
            difference.changed().stream().flatMap(revision -> changes(table, revision)),
            difference.added().stream().map(row -> Change.added(table.name(), name(table, row))))
        .flatMap(changes -> changes);
  }

  private Stream<Change> changes(Table<?> table, Revision revision) {
    return IntStream.range(0, table.columns().size())
        .filter(revision::changes)
        .mapToObj(
            column ->
                new Change(
                    CHANGED,
                    table.name(),
                    name(table, revision.after()),
                    table.columns().get(column).name(),
                    lineage.nameOf(revision.before().texts().get(column)),
                    lineage.nameOf(revision.after().texts().get(column))));
  }

  private String name(Table<?> table, Row row) {
    return lineage.nameOf(table, row);
  }
}
