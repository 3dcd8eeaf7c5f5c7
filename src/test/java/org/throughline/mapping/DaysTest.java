package org.throughline.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.throughline.mapping.Type.ObjectType;

/** What an article brings, or a claim carries, comes by a day: a read as of one leaves it out. */
@QuarkusTest
class DaysTest {

  @Inject DataSource database;
  @Inject Model model;

  @Test
  void each_row_that_belongs_to_an_article_or_a_claim_has_come_by_a_day() throws SQLException {
    var tables = tablesOfArticlesAndClaims();
    var types =
        model.types().values().stream()
            .filter(ObjectType.class::isInstance)
            .map(ObjectType.class::cast)
            .filter(type -> type.table().map(Seen::table).filter(tables::contains).isPresent())
            .toList();
    assertTrue(types.size() > 5, types.toString());
    assertEquals(
        List.of(),
        types.stream().filter(type -> type.asOf().isEmpty()).map(ObjectType::name).toList(),
        "needs @AsOf, or a line here that says why all its rows are there on any day");
  }

  private Set<String> tablesOfArticlesAndClaims() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select distinct table_name from information_schema.columns
                where table_schema = current_schema
                  and column_name in ('article_id', 'claim_id')""")) {
      var tables = new HashSet<String>();
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
      return tables;
    }
  }
}
