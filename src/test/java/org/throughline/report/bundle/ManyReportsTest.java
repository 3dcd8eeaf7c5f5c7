package org.throughline.report.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.Resources;
import org.throughline.WorldTest;

/** A claim that everybody reports has a document too. */
@QuarkusTest
class ManyReportsTest extends WorldTest {

  @ParameterizedTest
  @CsvSource({
    "PROV_JSONLD, @graph, 100001",
    "SCHEMA_ORG, @graph, 13501",
    "NINJS, associations, 2000",
    "CSL_JSON, '', 2000",
  })
  void ten_thousand_reports_of_two_thousand_articles_are_one_statement(
      String format, String list, int size) {
    world.rows().run(Resources.text("many-reports.sql"));
    world.rows().run("analyze");
    var document = Bundle.of("it-rains", format).json();
    assertEquals(size, list.isEmpty() ? document.size() : document.get(list).size());
    assertEquals(List.of(), Standard.of(format).objections(document));
  }
}
