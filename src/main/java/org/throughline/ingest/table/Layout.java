package org.throughline.ingest.table;

import java.util.List;

/** Some columns of a table and where they stand in its rows. */
record Layout(List<? extends Column<?>> columns, List<Integer> positions) {

  static <T> Layout keys(Table<T> table) {
    return of(table, table.keys());
  }

  /** What others refer to a row by. */
  static <T> Layout names(Table<T> table) {
    return of(table, table.names());
  }

  static <T> Layout values(Table<T> table) {
    return of(table, table.values());
  }

  static <T> Layout parents(Table<T> table) {
    return of(table, table.parents());
  }

  private static <T> Layout of(Table<T> table, List<? extends Column<T>> columns) {
    return new Layout(columns, columns.stream().map(table.columns()::indexOf).toList());
  }
}
