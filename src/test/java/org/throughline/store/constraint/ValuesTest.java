package org.throughline.store.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values that many tables hold, and the one rule that each of them has. */
@QuarkusTest
class ValuesTest {

  @Inject AgroalDataSource database;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'2025-08-18', '2025-08-18', '2025-08-18', 'STATED' | true",
        "null, '2025-08-15', '2025-08-18', 'DERIVED' | true",
        "null, '2025-08-18', null, 'DERIVED' | true",
        "null, null, null, 'UNKNOWN' | true",
        "null, null, null, null | true",
        "'2025-08-18', null, null, 'STATED' | false",
        "'2025-08-18', '2025-08-17', '2025-08-18', 'STATED' | false",
        "null, '2025-08-19', '2025-08-18', 'DERIVED' | false",
        "null, null, null, 'STATED' | false",
        "'2025-08-18', '2025-08-18', '2025-08-18', 'UNKNOWN' | false",
        "'2025-08-18', '2025-08-18', '2025-08-18', null | false"
      })
  void a_partial_date_agrees_with_its_basis(String date, boolean holds) throws SQLException {
    assertEquals(holds, ask("partial_date_holds(" + date + ")"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'{1,6,22}' | true", "'{}' | true", "'{6,6}' | false",
        "'{22,6}' | false", "'{0,1}' | false", "'{1,null}' | false"
      })
  void lines_rise_from_one(String lines, boolean hold) throws SQLException {
    assertEquals(hold, ask("lines_hold(" + lines + ")"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "slug | a-b-1 | true",
        "slug | A-b | false",
        "slug | a--b | false",
        "slug | a_b | false",
        "single_line | one line | true",
        "single_line | E'two\\nlines' | false",
        "single_line | E'\\u0007' | false",
        "prose | E'  ' | false",
        "prose | E'two\\nlines' | true",
        "language_tag | en | true",
        "language_tag | English | false",
        "script_code | Latn | true",
        "script_code | latin | false",
        "currency_code | USD | true",
        "currency_code | usd | false",
        "web_address | https://example.org/a | true",
        "web_address | javascript:alert | false"
      })
  void a_text_is_of_its_kind(String kind, String text, boolean fits) throws SQLException {
    var literal = text.startsWith("E'") ? text : "'" + text.replace("'", "") + "'";
    assertEquals(fits, !isRefused("select %s::%s".formatted(literal, kind)));
  }

  private boolean ask(String condition) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select " + condition)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private boolean isRefused(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
      return false;
    } catch (SQLException refused) {
      assertEquals("23514", refused.getSQLState(), refused.getMessage());
      return true;
    }
  }
}
