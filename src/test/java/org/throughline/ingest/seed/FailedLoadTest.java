package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A load that fails in the middle, through no fault of the rows. */
@QuarkusTest
class FailedLoadTest {

  @Inject LoadSeeds seeds;
  @Inject FiveArticles fiveArticles;
  @Inject AgroalDataSource source;

  @Test
  void it_leaves_nothing_not_even_in_the_ledger() throws SQLException {
    var database = new Database(source);
    database.empty();
    // an answer where none is expected: the driver fails, and PostgreSQL's transaction goes on
    database.run("create rule report_answers as on insert to report do also select 1");
    try {
      var failure = assertThrows(SQLException.class, () -> seeds.load(Folder.town()));
      assertTrue(failure.getMessage().contains("none was expected"), failure::toString);
      assertEquals(Set.of(), database.rows());
    } finally {
      database.run("drop rule report_answers on report");
      fiveArticles.load();
    }
  }
}
