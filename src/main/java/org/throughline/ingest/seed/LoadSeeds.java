package org.throughline.ingest.seed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.throughline.ingest.problem.Problems;
import org.throughline.ingest.problem.Refused;
import org.throughline.ingest.table.Change;
import org.throughline.ingest.table.Comparison;
import org.throughline.ingest.table.Difference;
import org.throughline.ingest.table.Statements;
import org.throughline.store.Turn;

/** Makes the database say what the seed files say. */
@ApplicationScoped
class LoadSeeds {

  private final AgroalDataSource database;
  private final Clock clock;

  LoadSeeds(AgroalDataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Applies the files that have changed since they were last loaded, all or nothing; a file that
   * has not is only read for what others refer to, so corrections made since then stay.
   *
   * @return what changed; empty when nothing did
   * @throws Refused with everything that is wrong; nothing is stored then
   */
  @Transactional(rollbackOn = SQLException.class) // of a checked exception it would commit
  List<Change> load(SeedFiles folder) throws SQLException {
    var problems = new Problems();
    var files = folder.readAll(problems);
    var document = SeedDocument.read(files, problems);
    problems.refuseIfAny();

    try (var connection = database.getConnection()) {
      Turn.alone(connection);
      var statements = new Statements(connection);
      var ledger = Ledger.read();
      var changed = SeedFiles.together(ledger.changed(files));
      if (changed.isEmpty()) {
        return List.of();
      }
      var difference = difference(document, changed, statements);
      var now = clock.instant();
      ledger.update(files, now);
      difference.write(statements, now);
      return difference.changes();
    }
  }

  /** A file that names what comes only now is applied too: what is stored for it names another. */
  private static Difference difference(
      SeedDocument document, Set<String> files, Statements statements) throws SQLException {
    var problems = new Problems();
    var governed = new Governed(statements, files).slugs();
    var wanted = document.wanted(files, governed);
    var difference = Comparison.between(wanted, statements, problems);
    var more = SeedFiles.together(document.filesThatName(difference, files));
    if (!more.equals(files)) {
      return difference(document, more, statements);
    }
    problems.refuseIfAny();
    return difference;
  }
}
