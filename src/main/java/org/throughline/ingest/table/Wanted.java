package org.throughline.ingest.table;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the files that are to be applied want stored.
 *
 * @param order every table, after those it refers to
 * @param facts in file order
 * @param governed the slugs of what these files said before: whatever belongs to it and is no fact
 *     any more is to go
 */
public record Wanted(
    List<Table<?>> order, List<Fact<?>> facts, Map<Table<?>, Set<String>> governed) {

  @SuppressWarnings("unchecked") // a fact's row is of its table's type
  <T> List<Fact<T>> facts(Table<T> table) {
    return facts.stream()
        .filter(fact -> fact.table() == table)
        .map(fact -> (Fact<T>) fact)
        .toList();
  }
}
