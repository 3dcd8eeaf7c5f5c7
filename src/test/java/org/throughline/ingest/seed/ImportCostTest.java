package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.throughline.ingest.seed.Document.Format;
import org.throughline.ingest.seed.Outcome.Imported;

@QuarkusTest
class ImportCostTest extends EmptyDatabaseTest {

  @Test
  void five_thousand_reports_need_no_more_statements_than_ten() throws SQLException {
    importing.yaml(Town.SOURCES);
    var few = statements(new LongStory(10, 80).yaml());
    database.empty();
    importing.yaml(Town.SOURCES);
    assertEquals(few, statements(new LongStory(500, 80).yaml()));
    assertEquals("5000", database.one("select count(*) from report"));
    assertEquals("10000", database.one("select count(*) from report_hop"));
  }

  @Test
  void an_edit_among_five_thousand_reports_writes_one_row_and_its_story() throws SQLException {
    importing.yaml(Town.SOURCES);
    var text = new LongStory(500, 80).yaml();
    importing.yaml(text);
    var before = database.writings();

    importing.yaml(text.replaceFirst("certainty: will", "certainty: expected"));
    before.removeAll(database.writings());
    assertEquals(2, before.size());
  }

  private int statements(String text) throws SQLException {
    var count = new AtomicInteger();
    var document = new Document(text, Format.YAML);
    assertInstanceOf(
        Imported.class,
        importing.transaction(
            connection -> verb.run(document, Counting.statements(connection, count))));
    return count.get();
  }
}
