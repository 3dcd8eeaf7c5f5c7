package org.throughline.ingest.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.ingest.problem.Place;

/**
 * What the files that are to be applied want stored.
 *
 * @param order every table, after those it refers to
 * @param facts in file order
 * @param governed the slugs of what these files said before: whatever belongs to it and is no fact
 *     any more is to go
 * @param spared keys of rows that stay though they belong to it: other files said them
 * @param awaited rows that need not be stored yet; what refers to one refers to nothing so far
 * @param at where to look for what is wrong with rows that no line speaks of
 */
public record Wanted(
    List<Table<?>> order,
    List<Fact<?>> facts,
    Map<Table<?>, Set<String>> governed,
    Map<Table<?>, Set<Key>> spared,
    Map<Table<?>, Set<Key>> awaited,
    Place at) {

  @SuppressWarnings("unchecked") // a fact's row is of its table's type
  <T> List<Fact<T>> facts(Table<T> table) {
    return facts.stream()
        .filter(fact -> fact.table() == table)
        .map(fact -> (Fact<T>) fact)
        .toList();
  }

  Set<Key> spared(Table<?> table) {
    return spared.getOrDefault(table, Set.of());
  }

  boolean isAwaited(Table<?> table, Object key) {
    return key != null && awaited.getOrDefault(table, Set.of()).contains(key);
  }
}
