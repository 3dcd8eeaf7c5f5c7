package org.throughline.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Functions and views that answer somebody read what that one sees; those of triggers read all. */
@QuarkusTest
class SeenTest {

  /**
   * The first two say {@code visible} themselves, for they return rows of the tables; the others
   * answer triggers, writers, or the history, which is for editors.
   */
  private static final List<String> EXCEPT =
      List.of("article_by", "report_by", "story_of", "own_name_known", "kind_of_change", "name_of");

  @Inject DataSource database;

  @Test
  void no_function_reads_a_table_past_who_may_see_it() throws SQLException {
    var wrong = new ArrayList<String>();
    var read = 0;
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      var seen = Seen.in(connection);
      try (var rows =
          statement.executeQuery(
              """
              select proname, coalesce(pg_get_function_sqlbody(oid), prosrc) from pg_proc
              where pronamespace = 'public'::regnamespace
                and prolang = (select oid from pg_language where lanname = 'sql')
              union all
              select viewname, definition from pg_views where schemaname = 'public'
                and viewname <> 'embargo'""")) {
        while (rows.next()) {
          read++;
          var name = rows.getString(1);
          var body = withoutOwnNames(rows.getString(2));
          seen.tableReadBy(body)
              .filter(table -> !EXCEPT.contains(name))
              .ifPresent(table -> wrong.add(name + " reads " + table));
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(read > 60, "so few: " + read);
  }

  /** What a query names itself is no table: {@code with report as (…)}. */
  private static String withoutOwnNames(String body) {
    var own = Pattern.compile("\\b(\\w+) as (?:materialized )?\\(").matcher(body);
    var rest = body;
    while (own.find()) {
      rest = rest.replaceAll("\\b(from|join)\\s+" + own.group(1) + "\\b", "$1 own_" + own.group(1));
    }
    return rest;
  }
}
