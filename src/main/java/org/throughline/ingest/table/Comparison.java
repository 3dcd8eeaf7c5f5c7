package org.throughline.ingest.table;

import static java.util.stream.Collectors.toSet;
import static org.throughline.ingest.problem.Code.SLUG_TAKEN;

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
  private final Map<Table<?>, Set<Key>> coming = new HashMap<>();

  private Comparison(Wanted wanted, Statements statements, Problems problems) {
    this.wanted = wanted;
    this.storedRows = new StoredRows(statements);
    this.problems = problems;
    this.identities = new Identities(problems);
    this.scope = new Scope(wanted, identities);
  }

  /** What does not go together with the stored rows is added to the problems. */
  public static Difference between(Wanted wanted, Statements statements, Problems problems)
      throws SQLException {
    var comparison = new Comparison(wanted, statements, problems);
    var differences = new ArrayList<TableDifference>();
    for (var table : wanted.order()) {
      differences.add(comparison.compare(table));
    }
    return new Difference(differences, comparison.lineage, comparison.coming);
  }

  private <T> TableDifference compare(Table<T> table) throws SQLException {
    var stored = storedRows.read(table, scope.filters(table));
    stored.forEach(row -> lineage.add(table, row));
    scope.identify(table, stored);
    var mine = scope.govern(table, stored);
    refuseTakenSlugs(table, stored, mine);

    var open = new OpenRows(table, mine);
    var added = new ArrayList<Row>();
    var changed = new ArrayList<Revision>();
    for (var fact : wanted.facts(table)) {
      var row = identities.row(fact);
      var before = open.take(row);
      var after = row.withId(before == null ? newId(table) : before.id());
      if (before == null) {
        added.add(after);
        coming.computeIfAbsent(table, any -> new HashSet<>()).add(fact.key());
      } else if (!after.equals(before)) {
        changed.add(new Revision(before, after));
      }
      identities.put(table, fact.key(), after.id());
      lineage.add(table, after);
    }
    return new TableDifference(table, added, changed, open.left());
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

  private static String newId(Table<?> table) {
    return table.isIdentified() ? Identities.next() : null;
  }
}
