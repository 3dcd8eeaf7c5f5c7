package org.throughline.ingest.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which stored rows the files have a say in. Of roots, those whose slug the files name or named
 * before; of the rest, what belongs to such a row.
 */
final class Scope {

  private final Wanted wanted;
  private final Needed needed;
  private final Identities identities;
  private final Map<Table<?>, Set<String>> governed = new HashMap<>();

  Scope(Wanted wanted, Identities identities) {
    this.wanted = wanted;
    this.needed = Needed.by(wanted);
    this.identities = identities;
  }

  /** What to look for in a table: rows with a say in them, and rows that others refer to. */
  <T> Map<String, Collection<String>> filters(Table<T> table) {
    var filters = new LinkedHashMap<String, Collection<String>>();
    for (var parent : table.layout().parents().columns()) {
      filters.put(parent.name(), new HashSet<>(governed(parent.target())));
    }
    if (table.layout().hasSlug()) {
      var slugs = slugs(table);
      needed.of(table).forEach(key -> slugs.add(key.slug()));
      filters.put("slug", slugs);
    } else {
      needed.of(table).forEach(key -> addParents(filters, table, key));
      addParentsOfFacts(filters, table);
    }
    return filters;
  }

  /** The rows among them that the files have a say in. */
  <T> List<Row> govern(Table<T> table, List<Row> stored) {
    var slugs = slugs(table);
    var mine = stored.stream().filter(row -> isGoverned(table, row, slugs)).toList();
    mine.forEach(row -> governed(table).add(row.id()));
    return mine;
  }

  /** Of rows that belong to two others: whether the files have a say in both. */
  boolean governsBoth(Table<?> table, Row row) {
    var parents = table.layout().parents();
    var ids = row.texts(parents);
    return IntStream.range(0, ids.size())
        .allMatch(i -> governed(parents.columns().get(i).target()).contains(ids.get(i)));
  }

  /** Remembers the ids of rows that others refer to. */
  void identify(Table<?> table, List<Row> stored) {
    var byName = new HashMap<List<String>, String>();
    stored.forEach(row -> byName.putIfAbsent(row.texts(table.layout().names()), row.id()));
    for (var key : needed.of(table)) {
      var id = byName.get(identities.texts(table, key));
      if (id != null) {
        identities.put(table, key, id);
      }
    }
  }

  private boolean isGoverned(Table<?> table, Row row, Set<String> slugs) {
    var parents = table.layout().parents();
    if (parents.columns().isEmpty()) {
      return slugs.contains(row.texts(table.layout().names()).get(0));
    }
    var ids = row.texts(parents);
    return IntStream.range(0, ids.size())
        .anyMatch(i -> governed(parents.columns().get(i).target()).contains(ids.get(i)));
  }

  private <T> Set<String> slugs(Table<T> table) {
    var slugs = new HashSet<>(wanted.governed().getOrDefault(table, Set.of()));
    if (table.layout().hasSlug()) {
      wanted.facts(table).forEach(fact -> slugs.add(fact.key().slug()));
    }
    return slugs;
  }

  /** A fact may belong to what is no fact: the text of an article of another file. */
  private <T> void addParentsOfFacts(Map<String, Collection<String>> filters, Table<T> table) {
    for (var parent : table.layout().parents().columns()) {
      var others = needed.of(parent.target());
      if (!others.isEmpty()) {
        wanted.facts(table).stream()
            .map(fact -> parent.part(fact.row()))
            .filter(others::contains)
            .map(key -> identities.of(parent.target(), key))
            .filter(Objects::nonNull)
            .forEach(filters.get(parent.name())::add);
      }
    }
  }

  private void addParents(Map<String, Collection<String>> filters, Table<?> table, Key key) {
    var names = table.layout().names().columns();
    for (var parent : table.layout().parents().columns()) {
      var id = identities.of(parent.target(), (Key) key.parts().get(names.indexOf(parent)));
      if (id != null) {
        filters.get(parent.name()).add(id);
      }
    }
  }

  private Set<String> governed(Table<?> table) {
    return governed.computeIfAbsent(table, any -> new HashSet<>());
  }
}
