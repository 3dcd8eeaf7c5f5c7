package org.throughline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** The counts that are kept are those that counting would find. */
@QuarkusTest
class RowCountTest extends WorldTest {

  private static final String KEPT =
      """
      select coalesce(string_agg(relation || ' ' || published || ' ' || rows, ', ' order by relation, published), '')
      from (select relation, published, sum(rows) as rows from kept.row_count group by 1, 2) summed
      where rows <> 0""";

  private static final String COUNTING =
      """
      select format($$
          select coalesce(string_agg(relation || ' ' || published || ' ' || rows, ', ' order by relation, published), '')
          from (%s) counted$$,
        string_agg(format('select %L::name as relation, published, count(*) as rows from %I group by 2', relname, relname),
                   ' union all '))
      from (select distinct relname from pg_trigger join pg_class on pg_class.oid = tgrelid
            where tgfoid = 'kept.count_rows'::regproc) counted""";

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
  void many_writes_are_summed_up() {
    world.claim("one");
    for (var i = 0; i < 250; i++) {
      world.rows().run("update claim set editorial_state = 'DRAFT'");
      world.rows().run("update claim set editorial_state = 'PUBLISHED'");
    }
    agree();
    var left = world.rows().value("select count(*) from kept.row_count where relation = 'claim'");
    assertTrue(Integer.parseInt(left) <= 102, left + " rows");
  }

  @Test
  void nobody_waits_for_somebody_who_sums_up() throws SQLException {
    world.claim("one");
    world.rows().commit();
    try (var one = begin();
        var other = begin()) {
      for (var i = 0; i < 120; i++) {
        run(one, anotherClaim("one", i));
        run(other, anotherClaim("other", i));
      }
      other.commit();
      one.rollback();
    }
    agree();
  }

  private static String anotherClaim(String name, int number) {
    return "insert into claim (id, slug, story_id, text) select gen_random_uuid(), '%s-%d', id, 'Another.' from story limit 1"
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
    world.claim("one");
    world.claim("two");
    world.rows().run("update claim set editorial_state = 'DRAFT' where slug = 'two'");
    var count = "select sum(rows) from seen.row_count where relation = 'claim'";
    assertEquals("1", world.rows().value(count));
    assertEquals(
        "2",
        world
            .rows()
            .value(
                "select (%s) from set_config('throughline.sees', 'all', true)".formatted(count)));
  }

  @Test
  void what_was_loaded_with_triggers_off_is_counted_again() {
    world.claim("one");
    world.rows().run("delete from kept.row_count");
    world.rows().run("call kept.count_again()");
    agree();
  }

  private void agree() {
    assertEquals(world.rows().value(world.rows().value(COUNTING)), world.rows().value(KEPT));
  }
}
