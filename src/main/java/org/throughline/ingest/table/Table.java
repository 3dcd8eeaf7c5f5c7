package org.throughline.ingest.table;

import static org.throughline.ingest.table.Table.Use.EXCLUSIVE;
import static org.throughline.ingest.table.Table.Use.KEY;
import static org.throughline.ingest.table.Table.Use.PAIR;
import static org.throughline.ingest.table.Table.Use.PARENT;
import static org.throughline.ingest.table.Table.Use.SLUG;
import static org.throughline.ingest.table.Table.Use.STAMP;
import static org.throughline.ingest.table.Table.Use.VALUE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.throughline.ingest.table.Column.Plain;
import org.throughline.ingest.table.Column.Reference;

/** A table of the database, and how a record becomes one of its rows. */
public final class Table<T> {

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
    /** When the row or anything that belongs to it last changed. */
    STAMP
  }

  private record Part<T>(Use use, Column<T> column) {}

  private final String name;
  private final boolean identified;
  private final List<String> versioned;
  private final List<Part<T>> parts;

  private Table(String name, boolean identified, List<String> versioned, List<Part<T>> parts) {
    this.name = name;
    this.identified = identified;
    this.versioned = versioned;
    this.parts = parts;
  }

  /** Its rows have an id of their own. */
  public static <T> Table<T> identified(String name) {
    return new Table<>(name, true, List.of(), List.of());
  }

  /** Its rows are told apart by their key alone. */
  public static <T> Table<T> unidentified(String name) {
    return new Table<>(name, false, List.of(), List.of());
  }

  /** Its rows have a version, which counts their changes and those of what belongs to them. */
  public Table<T> versioned() {
    return versionedIn(name);
  }

  /** The version stands in other tables, in whichever has a row with the same id. */
  public Table<T> versionedIn(String... tables) {
    return new Table<>(name, identified, List.of(tables), parts);
  }

  public Table<T> slug(Function<T, String> slug) {
    return with(SLUG, Column.text("slug", slug));
  }

  public Table<T> within(String column, Table<?> parent, Function<T, String> slug) {
    return within(Column.to(column, parent, slug));
  }

  public Table<T> within(Column<T> parent) {
    return with(PARENT, parent);
  }

  public Table<T> between(Column<T> one, Column<T> other) {
    return with(PAIR, one).with(PAIR, other);
  }

  public Table<T> key(Column<T> column) {
    return with(KEY, column);
  }

  public Table<T> exclusive(Column<T> column) {
    return with(EXCLUSIVE, column);
  }

  public Table<T> stamped(String column) {
    return with(STAMP, new Plain<>(column, "timestamptz", row -> null));
  }

  public Table<T> text(String column, Function<T, String> content) {
    return with(VALUE, Column.text(column, content));
  }

  public Table<T> number(String column, Function<T, Integer> content) {
    return with(VALUE, Column.number(column, content));
  }

  public Table<T> amount(String column, Function<T, BigDecimal> content) {
    return with(VALUE, Column.amount(column, content));
  }

  public Table<T> yesOrNo(String column, Function<T, Boolean> content) {
    return with(VALUE, Column.yesOrNo(column, content));
  }

  public <E extends Enum<E>> Table<T> choice(String column, Class<E> list, Function<T, E> content) {
    return with(VALUE, Column.choice(column, list, content));
  }

  public Table<T> lines(String column, Function<T, List<Integer>> content) {
    return with(VALUE, Column.lines(column, content));
  }

  public Table<T> addresses(String column, Function<T, List<String>> content) {
    return with(VALUE, Column.addresses(column, content));
  }

  public Table<T> to(String column, Table<?> target, Function<T, String> slug) {
    return with(VALUE, Column.to(column, target, slug));
  }

  public Table<T> toKey(String column, Table<?> target, Function<T, Key> key) {
    return with(VALUE, Column.toKey(column, target, key));
  }

  public Table<T> with(List<Column<T>> columns) {
    var table = this;
    for (var column : columns) {
      table = table.with(VALUE, column);
    }
    return table;
  }

  private Table<T> with(Use use, Column<T> column) {
    var more = new ArrayList<>(parts);
    more.add(new Part<>(use, column));
    return new Table<>(name, identified, versioned, List.copyOf(more));
  }

  /** What others refer to the record's row by. */
  public Key keyOf(T row) {
    return new Key(names().stream().map(column -> column.part(row)).toList());
  }

  public String name() {
    return name;
  }

  boolean isIdentified() {
    return identified;
  }

  List<String> versions() {
    return versioned;
  }

  boolean hasSlug() {
    return !used(EnumSet.of(SLUG)).isEmpty();
  }

  /** All that is compared; a row's texts stand in this order. */
  List<Column<T>> columns() {
    return used(EnumSet.complementOf(EnumSet.of(STAMP)));
  }

  /** What others refer to a row by. */
  List<Column<T>> names() {
    return hasSlug() ? used(EnumSet.of(SLUG)) : keys();
  }

  /** What a stored row is recognised by. */
  List<Column<T>> keys() {
    return used(hasSlug() ? EnumSet.of(SLUG, KEY) : EnumSet.of(PARENT, PAIR, KEY));
  }

  /** What can change in a row that stays itself. */
  List<Column<T>> values() {
    return used(hasSlug() ? EnumSet.of(PARENT, VALUE, EXCLUSIVE) : EnumSet.of(VALUE, EXCLUSIVE));
  }

  List<Reference<T>> parents() {
    return used(EnumSet.of(PARENT, PAIR)).stream().map(column -> (Reference<T>) column).toList();
  }

  boolean isPair() {
    return !used(EnumSet.of(PAIR)).isEmpty();
  }

  /** The column that no two rows share, not even between two statements. */
  Optional<Column<T>> exclusive() {
    return used(EnumSet.of(EXCLUSIVE)).stream().findFirst();
  }

  Optional<Column<T>> stamp() {
    return used(EnumSet.of(STAMP)).stream().findFirst();
  }

  private List<Column<T>> used(Set<Use> uses) {
    return parts.stream().filter(part -> uses.contains(part.use)).map(Part::column).toList();
  }
}
