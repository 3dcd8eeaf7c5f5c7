package org.throughline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** The counts that are kept are those that counting would find. */
@QuarkusTest
class RowCountTest extends WorldTest {

  private static final String LISTED =
      """
      select coalesce(string_agg(concat_ws(' ', relation, facet, value, published, rows), ', '
                                 order by relation, facet, value, published), '')
      from (%s) counted
      where value is not null and rows <> 0""";

  private static final String KEPT =
      LISTED.formatted(
          "select relation, facet, value, published, sum(rows) as rows from kept.row_count group by 1, 2, 3, 4");

  /** Writes the query. */
  private static final String COUNTING =
      """
      select string_agg(
        format('select %L as relation, %L as facet, %s as value, published, count(*) as rows from %s group by 3, 4',
               relation, facet, case facet when '' then quote_literal('') || '::text' else facet || '::text' end, rows),
        ' union all ')
      from kept.counted cross join unnest(facets || ''::text) facet""";

  private static final String COUNT =
      "select coalesce(sum(rows), 0) from seen.row_count where relation = '%s' and facet = '%s' and value = '%s'";

  @Inject AgroalDataSource database;

  @Test
  void what_comes_changes_and_goes_is_counted() {
    world.person("Ada");
    world.organization("Town");
    world.statement("said").made("2025-08-01");
    world.proposal("Bridge");
    world.event("Vote").on("2025-08-02");
    world.claim("one");
    world.claim("two");
    agree();
    world.rows().run("update claim set editorial_state = 'DRAFT' where slug = 'two'");
    world.rows().run("update claim set text = text || '!'");
    agree();
    graphql("{ claims { totalCount } }").isData("claims.totalCount", 1);
    world.rows().run("delete from claim where slug = 'one'");
    agree();
    world.rows().run("truncate event cascade");
    agree();
  }

  @Test
  void who_has_which_value_of_a_facet_is_counted() {
    for (var name : List.of("a", "b", "c")) {
      world.story(name);
      world.article(name);
      world.source(name);
      world.organization("of " + name);
      world.statement(name);
      world.proposal(name);
      world.event(name);
    }
    agree();
    assertEquals(
        "article language, event status, organization kind, proposal status, source kind, statement channel, story language",
        sql(
            "select string_agg(distinct concat_ws(' ', relation, facet), ', ') from kept.row_count where facet <> ''"));
    world.rows().run("update story set language = 'uk' where slug in ('a', 'b')");
    agree();
    assertEquals("2", sql(COUNT.formatted("story", "language", "uk")));
    world.rows().run("update event set status = 'HELD', name = name || '!' where slug = 'a'");
    world.rows().run("update story set editorial_state = 'DRAFT' where slug = 'b'");
    agree();
    assertEquals("1", sql(COUNT.formatted("story", "language", "uk")));
    world.rows().run("update story set editorial_state = 'PUBLISHED', language = 'en'");
    agree();
    assertEquals("0", sql(COUNT.formatted("story", "language", "uk")));
    world.rows().run("delete from event where slug = 'a'");
    agree();
    world.rows().run("truncate proposal cascade");
    agree();
  }

  @Test
  void a_row_without_a_value_counts_for_no_value() throws SQLException {
    try (var one = begin()) {
      run(one, "create temp table shape (colour text, size integer, published boolean)");
      run(one, "call kept.count_rows_of('shape', 'colour')");
      run(one, "insert into shape values ('red', 1, true), (null, 1, true)");
      assertEquals("2, colour red 1", shapes(one));
      run(one, "call kept.count_rows_of('shape', 'colour', 'size')"); // another facet
      assertEquals("2, colour red 1, size 1 2", shapes(one));
      run(one, "update shape set colour = null, size = 2");
      assertEquals("2, size 2 2", shapes(one));
      one.rollback();
    }
  }

  private static String shapes(Connection connection) throws SQLException {
    var shapes =
        LISTED
            .replace("relation, ", "")
            .replace(", published, rows", ", rows")
            .formatted(
                "select facet, value, published, sum(rows) as rows from kept.row_count where relation = 'shape' group by 1, 2, 3");
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(shapes)) {
      row.next();
      return row.getString(1).strip();
    }
  }

  @Test
  void many_writes_are_summed_up() {
    world.story("one");
    for (var i = 0; i < 250; i++) {
      world.rows().run("update story set editorial_state = 'DRAFT', language = 'uk'");
      world.rows().run("update story set editorial_state = 'PUBLISHED', language = 'en'");
    }
    agree();
    var most =
        sql(
            "select max(rows) from (select count(*) as rows from kept.row_count where relation = 'story' group by facet, value) many");
    assertTrue(Integer.parseInt(most) <= 102, most + " rows");
  }

  @Test
  void many_values_are_not_summed_up_because_they_are_many() {
    world.story("one");
    for (var i = 0; i < 150; i++) {
      world.rows().run("update story set language = 'en-%d'".formatted(1000 + i));
    }
    agree();
    assertEquals(
        "1", sql("select count(*) from kept.row_count where value = '' and relation = 'story'"));
    assertEquals("1", sql(COUNT.formatted("story", "language", "en-1149")));
    assertEquals(
        "2",
        sql("select count(*) from kept.row_count where relation = 'story' and value = 'en-1000'"));
  }

  @Test
  void nobody_waits_for_somebody_who_sums_up() throws SQLException {
    world.event("one");
    world.rows().commit();
    try (var one = begin();
        var other = begin()) {
      for (var i = 0; i < 120; i++) {
        run(one, anotherEvent("one", i));
        run(other, anotherEvent("other", i));
      }
      other.commit();
      one.rollback();
    }
    agree();
  }

  @Test
  void who_counts_again_waits_for_those_who_write() throws SQLException {
    world.event("one");
    world.rows().commit();
    try (var one = begin();
        var other = begin()) {
      run(one, anotherEvent("one", 1));
      var waited =
          assertThrows(
              SQLException.class, () -> run(other, "call kept.count_again('event'::regclass)"));
      assertEquals("55P03", waited.getSQLState()); // lock_not_available
      other.rollback();
      one.commit();
      run(other, "call kept.count_again('event'::regclass)");
      other.commit();
    }
    agree();
  }

  private static String anotherEvent(String name, int number) {
    return "insert into event (id, slug, story_id, name, status, date_basis) select gen_random_uuid(), '%s-%d', id, 'Another', 'HELD', 'UNKNOWN' from story limit 1"
        .formatted(name, number);
  }

  private Connection begin() throws SQLException {
    var connection = database.getConnection();
    connection.setAutoCommit(false);
    run(connection, "set local lock_timeout = '2s'");
    return connection;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void editors_count_what_readers_do_not_see() {
    world.story("one");
    world.story("two");
    world.rows().run("update story set editorial_state = 'DRAFT' where slug = 'two'");
    for (var count :
        List.of(COUNT.formatted("story", "", ""), COUNT.formatted("story", "language", "en"))) {
      assertEquals("1", sql(count));
      assertEquals(
          "2",
          sql("select (%s) from set_config('throughline.sees', 'all', true)".formatted(count)));
    }
  }

  @Test
  void what_was_loaded_with_triggers_off_is_counted_again() {
    world.story("one");
    world.rows().run("update kept.row_count set rows = rows + 7");
    world.rows().run("call kept.count_again()");
    agree();
  }

  private void agree() {
    assertEquals(sql(LISTED.formatted(sql(COUNTING))), sql(KEPT));
  }
}
