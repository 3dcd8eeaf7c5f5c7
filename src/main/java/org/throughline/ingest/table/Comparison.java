package org.throughline.ingest.table;

import static java.util.stream.Collectors.toSet;
import static org.throughline.ingest.problem.Code.SLUG_TAKEN;
import static org.throughline.ingest.problem.Code.UNKNOWN_REFERENCE;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.ingest.problem.Problems;
import org.throughline.ingest.table.TableDifference.Revision;

/**
 * Finds what has to change so that what is wanted is stored. Reads each table once and writes
 * nothing, so a dry run ends here.
 */
public final class Comparison {

  private final Wanted wanted;
  private final StoredRows storedRows;
  private final Problems problems;
  private final Identities identities;
  private final Scope scope;
  private final Lineage lineage = new Lineage();
  private final Places places = new Places();
  private final Uses uses;
  private final Map<Table<?>, Set<Key>> coming = new HashMap<>();

  private Comparison(Wanted wanted, Statements statements, Problems problems) {
    this.wanted = wanted;
    this.storedRows = new StoredRows(statements);
    this.problems = problems;
    this.identities = new Identities(wanted, problems);
    this.scope = new Scope(wanted, identities);
    this.uses = new Uses(storedRows, lineage, places, wanted.at());
  }

  /** What does not go together with the stored rows is added to the problems. */
  public static Difference between(Wanted wanted, Statements statements, Problems problems)
      throws SQLException {
    var comparison = new Comparison(wanted, statements, problems);
    var differences = new ArrayList<TableDifference>();
    for (var table : wanted.order()) {
      differences.add(comparison.compare(table));
    }
    new Strangers(wanted.order(), comparison.storedRows, comparison.lineage).introduce(differences);
    comparison.uses.refuseRemovalOfUsed(differences, problems);
    return new Difference(
        differences, comparison.lineage, comparison.places, comparison.coming, wanted.at());
  }

  private <T> TableDifference compare(Table<T> table) throws SQLException {
    var stored = storedRows.read(table, scope.filters(table));
    stored.forEach(row -> lineage.add(table, row));
    scope.identify(table, stored);
    var mine = scope.govern(table, stored);
    uses.add(table, mine);
    refuseTakenSlugs(table, stored, mine);

    var open = new OpenRows(table, table.layout().hasSlug() ? mine : stored);
    var added = new ArrayList<Row>();
    var changed = new ArrayList<Revision>();
    for (var fact : wanted.facts(table)) {
      var row = identities.row(fact);
      var before = open.take(row);
      var after = row.withId(before == null ? newId(table) : before.id());
      if (before == null) {
        added.add(after);
        coming.computeIfAbsent(table, any -> new HashSet<>()).add(fact.key());
      } else if (!after.texts().equals(before.texts())) {
        refuseToForget(fact, before, after);
        changed.add(new Revision(before, after));
      }
      identities.put(table, fact.key(), after.id());
      lineage.add(table, after);
      places.put(table, after, fact.at());
    }
    wanted.spared(table).forEach(key -> open.take(identities.texts(table, key)));
    return new TableDifference(table, added, changed, goes(table, open, mine));
  }

  /** Of two that may be one, both files have to be silent. */
  private List<Row> goes(Table<?> table, OpenRows open, List<Row> mine) {
    var governed = new HashSet<>(mine);
    return open.left().stream()
        .filter(governed::contains)
        .filter(row -> !table.layout().isPair() || scope.governsBoth(table, row))
        .toList();
  }

  /** What has a slug keeps it for itself, whatever it belongs to. */
  private <T> void refuseTakenSlugs(Table<T> table, List<Row> stored, List<Row> mine) {
    if (!table.layout().hasSlug() || stored.size() == mine.size()) {
      return;
    }
    var names = table.layout().names();
    var taken = stored.stream().map(row -> row.texts(names).get(0)).collect(toSet());
    mine.forEach(row -> taken.remove(row.texts(names).get(0)));
    for (var fact : wanted.facts(table)) {
      var slug = fact.key().slug();
      if (taken.contains(slug)) {
        var wrong = "slug '%s' belongs to another story's %s".formatted(slug, table.name());
        problems.add(SLUG_TAKEN, fact.at(), wrong, "choose another");
      }
    }
  }

  /** What is awaited may be new, or be meant for what is stored: then its slug is wrong. */
  private <T> void refuseToForget(Fact<T> fact, Row before, Row after) {
    var columns = fact.table().layout().columns();
    for (var i = 0; i < columns.size(); i++) {
      var part = columns.get(i).part(fact.row());
      if (after.texts().get(i) == null
          && before.texts().get(i) != null
          && identities.isAwaited(columns.get(i), part)) {
        var wrong = "unknown '%s' where another is stored".formatted(part);
        problems.add(UNKNOWN_REFERENCE, fact.at(), wrong, "import what gives it first");
      }
    }
  }

  private static String newId(Table<?> table) {
    return table.isIdentified() ? Identities.next() : null;
  }
}
