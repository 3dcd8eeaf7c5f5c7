package org.throughline.ingest.table;

import static java.util.stream.Collectors.toSet;
import static org.throughline.ingest.problem.Code.NO_LONGER_STORED;
import static org.throughline.ingest.problem.Code.SLUG_TAKEN;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.throughline.ingest.problem.Problems;
import org.throughline.ingest.table.Column.Reference;
import org.throughline.ingest.table.TableDifference.Revision;

/**
 * Finds what has to change so that what is wanted is stored. Reads each table once and writes
 * nothing, so a dry run ends here.
 */
public final class Comparison {

  private final Wanted wanted;
  private final Needed needed;
  private final StoredRows storedRows;
  private final Problems problems;
  private final Identities identities = new Identities();
  private final Lineage lineage = new Lineage();
  private final Map<Table<?>, Set<String>> governed = new HashMap<>();
  private final Map<Table<?>, Set<Key>> added = new HashMap<>();

  private Comparison(Wanted wanted, Statements statements, Problems problems) {
    this.wanted = wanted;
    this.needed = Needed.by(wanted);
    this.storedRows = new StoredRows(statements);
    this.problems = problems;
  }

  /** What does not go together with the stored rows is added to the problems. */
  public static Difference between(Wanted wanted, Statements statements, Problems problems)
      throws SQLException {
    var comparison = new Comparison(wanted, statements, problems);
    var differences = new ArrayList<TableDifference>();
    for (var table : wanted.order()) {
      differences.add(comparison.compare(table));
    }
    return new Difference(differences, comparison.lineage, comparison.added);
  }

  private <T> TableDifference compare(Table<T> table) throws SQLException {
    var facts = wanted.facts(table);
    var slugs = slugs(table, facts);
    var stored = storedRows.read(table, filters(table, slugs));
    stored.forEach(row -> lineage.add(table, row));
    identifyNeeded(table, stored);

    var mine = stored.stream().filter(row -> isGoverned(table, row, slugs)).toList();
    mine.forEach(row -> governed(table).add(row.id()));
    refuseTaken(facts, stored, mine);

    var open = new OpenRows(table, mine);
    var added = new ArrayList<Row>();
    var changed = new ArrayList<Revision>();
    for (var fact : facts) {
      var after = row(fact);
      var before = open.take(after);
      if (before == null) {
        after = after.withId(table.isIdentified() ? Identities.next() : null);
        added.add(after);
        this.added.computeIfAbsent(table, any -> new HashSet<>()).add(fact.key());
      } else {
        after = after.withId(before.id());
        if (!after.equals(before)) {
          changed.add(new Revision(before, after));
        }
      }
      identities.put(table, fact.key(), after.id());
      lineage.add(table, after);
    }
    return new TableDifference(table, added, changed, open.left());
  }

  /** The slugs that the files speak of, now or before; of roots they decide what is governed. */
  private <T> Set<String> slugs(Table<T> table, List<Fact<T>> facts) {
    var slugs = new HashSet<>(wanted.governed().getOrDefault(table, Set.of()));
    if (table.hasSlug()) {
      facts.forEach(fact -> slugs.add(slug(fact.key())));
    }
    return slugs;
  }

  private Map<String, Collection<String>> filters(Table<?> table, Set<String> slugs) {
    var filters = new LinkedHashMap<String, Collection<String>>();
    for (var parent : table.parents()) {
      filters.put(parent.name(), new HashSet<>(governed(parent.target())));
    }
    if (table.hasSlug()) {
      var sought = new HashSet<>(slugs);
      needed.of(table).forEach(key -> sought.add(slug(key)));
      filters.put("slug", sought);
      return filters;
    }
    for (var key : needed.of(table)) {
      for (var parent : table.parents()) {
        var id =
            identities.of(parent.target(), (Key) key.parts().get(table.names().indexOf(parent)));
        if (id != null) {
          filters.get(parent.name()).add(id);
        }
      }
    }
    return filters;
  }

  private void identifyNeeded(Table<?> table, List<Row> stored) {
    var names = Layout.names(table);
    var byName = new HashMap<List<String>, String>();
    stored.forEach(row -> byName.putIfAbsent(row.texts(names), row.id()));
    for (var key : needed.of(table)) {
      var id = byName.get(texts(table.names(), key));
      if (id != null) {
        identities.put(table, key, id);
      }
    }
  }

  private boolean isGoverned(Table<?> table, Row row, Set<String> slugs) {
    var parents = table.parents();
    if (parents.isEmpty()) {
      return slugs.contains(row.texts(Layout.names(table)).get(0));
    }
    var ids = row.texts(Layout.parents(table));
    return IntStream.range(0, ids.size())
        .anyMatch(i -> governed(parents.get(i).target()).contains(ids.get(i)));
  }

  /** What has a slug keeps it for itself, whatever it belongs to. */
  private <T> void refuseTaken(List<Fact<T>> facts, List<Row> stored, List<Row> mine) {
    if (facts.isEmpty() || !facts.get(0).table().hasSlug()) {
      return;
    }
    var names = Layout.names(facts.get(0).table());
    var taken = stored.stream().map(row -> row.texts(names).get(0)).collect(toSet());
    mine.forEach(row -> taken.remove(row.texts(names).get(0)));
    for (var fact : facts) {
      if (taken.contains(slug(fact.key()))) {
        var wrong =
            "slug '%s' belongs to another story's %s"
                .formatted(slug(fact.key()), fact.table().name());
        problems.add(SLUG_TAKEN, fact.at(), wrong, "choose another");
      }
    }
  }

  private <T> Row row(Fact<T> fact) {
    var texts = new ArrayList<String>();
    for (var column : fact.table().columns()) {
      var part = column.part(fact.row());
      var text = text(column, part);
      if (text == null && part instanceof Key key) {
        var wrong = "'%s' is no longer stored".formatted(key);
        problems.add(
            NO_LONGER_STORED,
            fact.at(),
            wrong,
            "refer to what it was merged into, or edit its file too");
      }
      texts.add(text);
    }
    if (fact.table().isPair() && texts.get(0) != null && texts.get(1) != null) {
      Collections.sort(texts.subList(0, 2)); // ids sort as texts like they do as UUIDs
    }
    return new Row(null, texts);
  }

  private List<String> texts(List<? extends Column<?>> columns, Key key) {
    var texts = new ArrayList<String>();
    for (var i = 0; i < columns.size(); i++) {
      texts.add(text(columns.get(i), key.parts().get(i)));
    }
    return texts;
  }

  private String text(Column<?> column, Object part) {
    if (part == null) {
      return null;
    }
    return column instanceof Reference<?> reference
        ? identities.of(reference.target(), (Key) part)
        : (String) part;
  }

  private Set<String> governed(Table<?> table) {
    return governed.computeIfAbsent(table, any -> new HashSet<>());
  }

  private static String slug(Key key) {
    return (String) key.parts().get(0);
  }
}
