package org.throughline.ingest.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.ingest.yaml.Scalar.Understood;

/** The reader lets through what the database stores, and nothing else. */
@QuarkusTest
class StorableTextTest {

  @Inject AgroalDataSource database;

  static Stream<Arguments> scalars() {
    return Stream.of(
        arguments("single_line", Text.LINE, List.of("a_b", "_", "_b", "b_")),
        arguments("prose", Text.PROSE, List.of("a_b", "_", "_b")),
        arguments("whole_text", Text.WHOLE, List.of("a_b", "_", "_b")),
        arguments("slug", Text.SLUG, List.of("a_b", "_", "_b", "b_")),
        arguments("language_tag", Text.LANGUAGE, List.of("e_", "en-a_", "en_US")),
        arguments("script_code", Text.SCRIPT, List.of("Lat_", "_atn")),
        arguments("currency_code", Text.CURRENCY, List.of("EU_")),
        arguments("web_address", Text.ADDRESS, List.of("https://a_b", "https://a/_", "https://_")));
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void the_reader_and_the_database_know_the_same_characters(
      String domain, Scalar<String> scalar, List<String> texts) throws SQLException {
    for (var text : texts) {
      var differing = new TreeSet<String>();
      var stored = stored(domain, text);
      for (var character : characters().toArray()) {
        var written = text.replace("_", Character.toString(character));
        var reading = scalar.reader().apply(written);
        if (reading instanceof Understood<String> known && !known.value().equals(written)) {
          continue; // taken away from around the text, so never stored
        }
        if (reading instanceof Understood<String> != stored.contains(character)) {
          differing.add("U+%04X".formatted(character));
        }
      }
      assertEquals(new TreeSet<>(), differing, text);
    }
  }

  /** All of the basic plane but the halves of pairs and the one that PostgreSQL cannot store. */
  private static IntStream characters() {
    return IntStream.rangeClosed(1, 0xffff).filter(code -> code < 0xd800 || code > 0xdfff);
  }

  /** With which characters in the text's gap the database stores it. */
  private TreeSet<Integer> stored(String domain, String text) throws SQLException {
    var sql =
        """
        select code, replace('%s', '_', chr(code)) as value from generate_series(1, 65535) as code
        where code not between 55296 and 57343
        """
            .formatted(text);
    var stored = new TreeSet<Integer>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      String rule;
      try (var rows =
          statement.executeQuery(
              """
              select string_agg(substr(pg_get_constraintdef(oid), 6), ' and ') from pg_constraint
              where contypid = '%s'::regtype and contype = 'c'
              """
                  .formatted(domain))) {
        rows.next();
        rule = rows.getString(1);
      }
      try (var rows =
          statement.executeQuery("select code from (" + sql + ") as text where " + rule)) {
        while (rows.next()) {
          stored.add(rows.getInt(1));
        }
      }
    }
    return stored;
  }
}
