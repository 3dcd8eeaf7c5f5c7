package org.throughline.ingest.table;

import static org.throughline.ingest.table.Layout.Use.EXCLUSIVE;
import static org.throughline.ingest.table.Layout.Use.FIRST;
import static org.throughline.ingest.table.Layout.Use.KEY;
import static org.throughline.ingest.table.Layout.Use.PAIR;
import static org.throughline.ingest.table.Layout.Use.PARENT;
import static org.throughline.ingest.table.Layout.Use.SLUG;
import static org.throughline.ingest.table.Layout.Use.STAMP;
import static org.throughline.ingest.table.Layout.Use.VALUE;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.throughline.ingest.table.Column.Plain;
import org.throughline.ingest.table.Layout.Use;

/** A table of the database, and how a record becomes one of its rows. */
public final class Table<T> {

  private final String name;
  private final boolean identified;
  private final List<String> versions;
  private final Layout<T> layout;

  private Table(String name, boolean identified, List<String> versions, Layout<T> layout) {
    this.name = name;
    this.identified = identified;
    this.versions = versions;
    this.layout = layout;
  }

  /** Its rows have an id of their own. */
  public static <T> Table<T> identified(String name) {
    return new Table<>(name, true, List.of(), new Layout<>());
  }

  /** Its rows are told apart by their key alone. */
  public static <T> Table<T> unidentified(String name) {
    return new Table<>(name, false, List.of(), new Layout<>());
  }

  /** Its rows have a version, which counts their changes and those of what belongs to them. */
  public Table<T> versioned() {
    return versionedIn(name);
  }

  /** The version stands in other tables, in whichever has a row with the same id. */
  public Table<T> versionedIn(String... tables) {
    return new Table<>(name, identified, List.of(tables), layout);
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

  public Table<T> first(Column<T> column) {
    return with(FIRST, column);
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

  public Table<T> hashes(String column, Function<T, List<Long>> content) {
    return with(VALUE, Column.hashes(column, content));
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
    return new Table<>(name, identified, versions, layout.with(use, column));
  }

  public String name() {
    return name;
  }

  /** What others refer to the record's row by. */
  public Key keyOf(T row) {
    var names = layout.names().columns();
    var parts = new Object[names.size()];
    for (var i = 0; i < parts.length; i++) {
      parts[i] = names.get(i).part(row);
    }
    return Key.of(parts);
  }

  boolean isIdentified() {
    return identified;
  }

  /** The tables whose version counts a change; none if no object's version does. */
  List<String> versions() {
    return versions;
  }

  Layout<T> layout() {
    return layout;
  }
}
