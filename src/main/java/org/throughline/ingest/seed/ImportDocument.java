package org.throughline.ingest.seed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.throughline.ingest.problem.Problems;
import org.throughline.ingest.problem.Refused;
import org.throughline.ingest.seed.Outcome.Imported;
import org.throughline.ingest.seed.Outcome.Rejected;
import org.throughline.ingest.table.Comparison;
import org.throughline.ingest.table.Statements;
import org.throughline.store.Turn;

/**
 * Makes the database say what one document says. A story's document governs everything that is
 * filed under the story; a registry or a set of fingerprints only what it names.
 */
@ApplicationScoped
public class ImportDocument {

  private final Clock clock;

  ImportDocument(Clock clock) {
    this.clock = clock;
  }

  /**
   * All or nothing, within the caller's transaction, which lets nobody else import until it ends.
   *
   * @throws SQLException when it is none of the document's fault; the transaction is of no use then
   */
  public Outcome run(Document document, Connection connection) throws SQLException {
    return attempt(document, connection, "release savepoint import");
  }

  /**
   * As {@link #run}, and then takes it back: what only the database can refuse is found as well.
   */
  public Outcome dryRun(Document document, Connection connection) throws SQLException {
    return attempt(document, connection, "rollback to savepoint import");
  }

  private Outcome attempt(Document document, Connection connection, String end)
      throws SQLException {
    var problems = new Problems();
    var draft = DocumentDraft.read(document, problems);
    if (draft.isEmpty()) {
      return new Rejected(problems.all());
    }
    Turn.alone(connection);
    var statements = new Statements(connection);
    statements.run("savepoint import", List.of());
    try {
      var imported = write(draft.get(), statements, problems);
      statements.run(end, List.of());
      return imported;
    } catch (Refused e) {
      statements.run("rollback to savepoint import", List.of());
      return new Rejected(e.problems());
    }
  }

  private Imported write(DocumentDraft draft, Statements statements, Problems problems)
      throws SQLException {
    var awaited = new Problems();
    var wanted = draft.wanted(statements, problems, awaited);
    problems.refuseIfAny();
    var difference = Comparison.between(wanted, statements, problems);
    problems.refuseIfAny();
    difference.write(statements, clock.instant());
    return new Imported(draft.story(), difference.changes(), awaited.all());
  }
}
