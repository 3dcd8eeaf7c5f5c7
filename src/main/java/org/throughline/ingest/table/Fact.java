package org.throughline.ingest.table;

import java.util.stream.Stream;
import org.throughline.ingest.problem.Place;
import org.throughline.ingest.table.Column.Reference;

/** A record that a file wants stored, and where the file says so. */
public record Fact<T>(Table<T> table, T row, Place at) {

  /** Another row, as the record names it. */
  record Named(Table<?> table, Key key) {}

  public Key key() {
    return table.keyOf(row);
  }

  /** The rows that the record names. */
  Stream<Named> references() {
    return table.layout().columns().stream()
        .filter(Reference.class::isInstance)
        .map(column -> (Reference<T>) column)
        .map(reference -> new Named(reference.target(), reference.part(row)))
        .filter(named -> named.key() != null);
  }
}
