package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.throughline.ingest.problem.Problems;
import org.throughline.ingest.table.Comparison;
import org.throughline.ingest.table.Statements;

@QuarkusTest
class LoadCostTest {

  private static final String REPORT =
      "      - {in: B, lines: [1], certainty: asserted, attribution: explicit, via: [herald]}\n";

  @Inject AgroalDataSource source;

  @Test
  void a_thousand_reports_need_no_more_statements_than_one() throws SQLException {
    var reports = "    text: Ben Ode did not answer.\n    reports:\n";
    var one = Folder.town().edit("stories/bridge.yaml", reports, reports + REPORT);
    var thousand =
        Folder.town().edit("stories/bridge.yaml", reports, reports + REPORT.repeat(1_000));
    assertEquals(statements(one), statements(thousand));
  }

  /** How many statements a first load needs; it is rolled back. */
  private int statements(Folder folder) throws SQLException {
    var problems = new Problems();
    var document = SeedDocument.read(folder.readAll(problems), problems);
    var count = new AtomicInteger();
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      var counted = new Statements(Counting.statements(connection, count));
      var files = folder.names();
      for (var file : files) {
        new Statements(connection)
            .run(
                "insert into seed_file values (?, repeat('0', 64), now()) on conflict do nothing",
                List.of(file));
      }
      var wanted = document.wanted(files, new HashMap<>());
      Comparison.between(wanted, counted, problems).write(counted, Instant.EPOCH);
      connection.rollback();
    }
    problems.refuseIfAny();
    return count.get();
  }
}
