package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.throughline.ingest.problem.Problem;
import org.throughline.ingest.seed.Document.Format;
import org.throughline.ingest.seed.Outcome.Imported;
import org.throughline.ingest.seed.Outcome.Rejected;

/** Somebody who imports documents, each in a transaction of its own. */
record Importing(ImportDocument verb, DataSource source) {

  /** What an import does within its transaction. */
  interface Step {
    Outcome in(Connection connection) throws SQLException;
  }

  Imported yaml(String text) throws SQLException {
    return assertInstanceOf(Imported.class, outcome(new Document(text, Format.YAML)));
  }

  Imported json(String text) throws SQLException {
    return assertInstanceOf(Imported.class, outcome(new Document(text, Format.JSON)));
  }

  /** What is wrong with the document. */
  List<String> problems(String text) throws SQLException {
    return problems(new Document(text, Format.YAML));
  }

  List<String> problems(Document document) throws SQLException {
    var rejected = assertInstanceOf(Rejected.class, outcome(document));
    return rejected.problems().stream().map(Problem::toString).toList();
  }

  Outcome outcome(Document document) throws SQLException {
    return transaction(connection -> verb.run(document, connection));
  }

  Outcome dryRun(String text) throws SQLException {
    return transaction(connection -> verb.dryRun(new Document(text, Format.YAML), connection));
  }

  Outcome transaction(Step step) throws SQLException {
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var outcome = step.in(connection);
        connection.commit();
        return outcome;
      } catch (SQLException | RuntimeException | Error e) {
        connection.rollback();
        throw e;
      }
    }
  }

  /** The town file by file: what a registry awaits comes when it is imported again. */
  void town() throws SQLException {
    for (var text :
        List.of(
            Town.SOURCES,
            Town.ORGANIZATIONS,
            Town.PEOPLE,
            Town.BRIDGE,
            Town.FINGERPRINTS,
            Town.ORGANIZATIONS,
            Town.PEOPLE)) {
      yaml(text);
    }
  }
}
