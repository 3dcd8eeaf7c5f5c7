package org.throughline.ingest.table;

import static org.throughline.ingest.table.Layout.Use.EXCLUSIVE;
import static org.throughline.ingest.table.Layout.Use.FIRST;
import static org.throughline.ingest.table.Layout.Use.KEY;
import static org.throughline.ingest.table.Layout.Use.PAIR;
import static org.throughline.ingest.table.Layout.Use.PARENT;
import static org.throughline.ingest.table.Layout.Use.SLUG;
import static org.throughline.ingest.table.Layout.Use.STAMP;
import static org.throughline.ingest.table.Layout.Use.VALUE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.ingest.table.Column.Reference;

/** The columns of a table and what each is for. */
final class Layout<T> {

  /** What a column is for. */
  enum Use {
    /** What the row is called everywhere; its parent may change. */
    SLUG,
    /** The row that it belongs to and goes with; if there are several, the one that is given. */
    PARENT,
    /** Two rows that it belongs to, the smaller id first. */
    PAIR,
    /** What the row is called within its parent, or beside its slug. */
    KEY,
    VALUE,
    /** A value that no two rows share, not even between two statements. */
    EXCLUSIVE,
    /**
     * A value that the row comes with, and that the database keeps from then on; never compared.
     */
    FIRST,
    /** When the row or anything that belongs to it last changed; written, never compared. */
    STAMP
  }

  private record Part<T>(Use use, Column<T> column) {}

  private final List<Part<T>> parts;
  private final List<Column<T>> columns;
  private final List<Column<T>> first;
  private final Selection<Column<T>> keys;
  private final Selection<Column<T>> names;
  private final Selection<Column<T>> values;
  private final Selection<Reference<T>> parents;
  private final Optional<Column<T>> stamp;

  Layout() {
    this(List.of());
  }

  private Layout(List<Part<T>> parts) {
    this.parts = parts;
    this.columns = used(EnumSet.complementOf(EnumSet.of(FIRST, STAMP)));
    this.first = used(EnumSet.of(FIRST));
    this.keys = select(hasSlug() ? EnumSet.of(SLUG, KEY) : EnumSet.of(PARENT, PAIR, KEY));
    this.names = hasSlug() ? select(EnumSet.of(SLUG)) : keys;
    this.values =
        select(hasSlug() ? EnumSet.of(PARENT, VALUE, EXCLUSIVE) : EnumSet.of(VALUE, EXCLUSIVE));
    this.parents =
        Selection.of(
            used(EnumSet.of(PARENT, PAIR)).stream().map(column -> (Reference<T>) column).toList(),
            columns);
    this.stamp = used(EnumSet.of(STAMP)).stream().findFirst();
  }

  Layout<T> with(Use use, Column<T> column) {
    var more = new ArrayList<>(parts);
    more.add(new Part<>(use, column));
    return new Layout<>(List.copyOf(more));
  }

  /** All that is compared; a row's texts stand in this order. */
  List<Column<T>> columns() {
    return columns;
  }

  /** What only a new row says. */
  List<Column<T>> first() {
    return first;
  }

  /** What a stored row is recognised by. */
  Selection<Column<T>> keys() {
    return keys;
  }

  /** What others refer to a row by. */
  Selection<Column<T>> names() {
    return names;
  }

  /** What can change in a row that stays itself. */
  Selection<Column<T>> values() {
    return values;
  }

  Selection<Reference<T>> parents() {
    return parents;
  }

  boolean hasSlug() {
    return has(SLUG);
  }

  boolean isPair() {
    return has(PAIR);
  }

  Optional<Column<T>> exclusive() {
    return used(EnumSet.of(EXCLUSIVE)).stream().findFirst();
  }

  Optional<Column<T>> stamp() {
    return stamp;
  }

  private boolean has(Use use) {
    return parts.stream().anyMatch(part -> part.use == use);
  }

  private Selection<Column<T>> select(Set<Use> uses) {
    return Selection.of(used(uses), columns);
  }

  private List<Column<T>> used(Set<Use> uses) {
    return parts.stream().filter(part -> uses.contains(part.use)).map(Part::column).toList();
  }
}
