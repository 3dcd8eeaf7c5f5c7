package org.throughline.ingest.table;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.ingest.table.Column.Reference;

/** The rows that facts refer to without being facts themselves: they have to be stored already. */
final class Needed {

  private final Map<Table<?>, Set<Key>> keys = new HashMap<>();

  static Needed by(Wanted wanted) {
    var needed = new Needed();
    for (var fact : wanted.facts()) {
      fact.references().forEach(row -> needed.add(row.table(), row.key()));
    }
    for (var table : wanted.order()) {
      var facts = wanted.facts(table).stream().map(Fact::key).collect(toSet());
      needed.of(table).removeAll(facts);
    }
    return needed;
  }

  Set<Key> of(Table<?> table) {
    return keys.computeIfAbsent(table, any -> new HashSet<>());
  }

  /** With a row that has no slug, the rows that its key names. */
  private void add(Table<?> table, Key key) {
    if (key == null || !of(table).add(key) || table.layout().hasSlug()) {
      return;
    }
    List<? extends Column<?>> columns = table.layout().names().columns();
    for (var i = 0; i < columns.size(); i++) {
      if (columns.get(i) instanceof Reference<?> reference) {
        add(reference.target(), (Key) key.parts().get(i));
      }
    }
  }
}
