package org.throughline.edit;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the triggers log, and in which order. */
@QuarkusTest
class ChangeLogTest extends HistoryTest {

  private static final String LAST =
      """
      select concat_ws(' ', action, relation, before, after)
      from change where edit_id = (select id from edit order by place desc limit 1) order by number""";

  @Inject AgroalDataSource database;

  @Test
  void every_table_of_the_model_is_logged() {
    assertEquals(
        List.of(),
        world
            .rows()
            .ask(
                """
                select name from logged_table logged
                where object is null or 3 > (
                  select count(*) from pg_trigger
                  where tgrelid = logged.relation and tgfoid = ('log_' || name)::regproc)"""));
  }

  @Test
  void every_table_is_of_the_model_but_the_log_and_what_is_made_from_it() {
    assertEquals(
        List.of(
            "article_run",
            "awaited_publication",
            "change",
            "edit",
            "persisted_document",
            "persisted_document_name",
            "retraction",
            "seed_file"),
        world
            .rows()
            .ask(
                """
                select tablename from pg_tables
                where schemaname = 'public' and tablename <> 'flyway_schema_history'
                  and tablename not in (select name from logged_table) order by 1"""));
  }

  /** Undoing and merging pass through states in which a row refers to nothing. */
  @Test
  void every_reference_can_wait_for_the_end_of_the_transaction() {
    assertEquals(
        List.of(),
        world
            .rows()
            .ask(
                """
                select conname from pg_constraint
                where contype = 'f' and connamespace = 'public'::regnamespace and not condeferrable"""));
  }

  @Test
  void what_is_logged_of_a_table_is_what_the_catalog_says_now() {
    var logged = "select string_agg(logged_table::text, ' ' order by name) from logged_table";
    var before = sql(logged);
    world.rows().run("refresh materialized view logged_table");
    assertEquals(before, sql(logged));
  }

  @Test
  void what_comes_with_a_new_object_is_not_logged_and_what_comes_later_is() {
    var report = world.report(world.article("a"), world.claim("it rains")).via("wire");
    world.rows().commit();
    assertEquals(
        "0",
        sql("select count(*) from change where relation in ('report_hop', 'person', 'source')"));
    report.via("agency");
    world.rows().commit();
    assertEquals("REPORT", sql("select object_kind from change where relation = 'report_hop'"));
  }

  @Test
  void of_a_changed_row_the_log_has_what_changed_and_of_a_removed_one_all_that_is_written() {
    var claim = world.claim("it rains");
    edit("update claim set text = 'it pours' where id = ?", claim);
    assertEquals(
        List.of("CHANGED claim {\"text\": \"it rains\"} {\"text\": \"it pours\"}"),
        world.rows().ask(LAST));
    edit("delete from claim where id = ?", claim);
    assertEquals(
        "it-rains it pours 2",
        sql(
            """
            select concat_ws(' ', before ->> 'slug', before ->> 'text', before ->> 'version')
            from change where action = 'REMOVED'"""));
  }

  @Test
  void what_the_database_keeps_up_itself_is_not_logged() {
    var claim = world.claim("it rains");
    world.rows().commit();
    edit("update claim set version = version where id = ?", claim);
    assertEquals("0", sql("select count(*) from change where action = 'CHANGED'"));
    assertEquals("0", sql("select count(*) from edit where mutation is not null"));
  }

  @Test
  void what_comes_and_goes_within_an_edit_leaves_nothing() {
    var claim = world.claim("it rains");
    world.rows().run("delete from claim where id = ?", claim);
    world.rows().commit();
    assertEquals("0", sql("select count(*) from change where relation = 'claim'"));
  }

  @Test
  void what_goes_with_its_object_is_logged_as_its() {
    var event = world.event("Summit");
    event.with("place", "Geneva");
    world.rows().commit();
    world
        .rows()
        .run(
            """
            insert into participation (id, event_id, party_id, position, basis)
            values (new_id(), ?, ?, 1, 'STATED')""",
            event,
            world.person("Ann"));
    world
        .rows()
        .run(
            "insert into participation_article select id, ?::uuid from participation",
            world.article("a"));
    edit("delete from event where id = ?", event);
    assertEquals(
        List.of("event EVENT", "participation EVENT", "participation_article EVENT"),
        world
            .rows()
            .ask(
                """
                select distinct relation || ' ' || object_kind from change
                where action = 'REMOVED' and object_id = '%s' order by 1"""
                    .formatted(event.uuid())));
  }

  @Test
  void parts_count_in_the_version_of_their_object() {
    var report = world.report(world.article("a"), world.claim("it rains")).via("wire");
    world.rows().commit();
    var version = "select version from report";
    var before = Integer.parseInt(sql(version));
    edit("update report_hop set relation = 'INTERVIEW' where report_id = ?", report);
    assertEquals(before + 1, Integer.parseInt(sql(version)));
  }

  @Test
  void a_write_past_the_api_is_an_edit_of_the_database() {
    world.claim("it rains");
    world.rows().commit();
    assertEquals(
        "database null",
        sql(
            "select editor || ' ' || coalesce(mutation, 'null') from edit where place is not null"));
    assertEquals("0", sql("select count(*) from edit where place is null"));
  }

  @Test
  void a_repeated_mutation_opens_no_second_edit() {
    var open = "select open_edit(new_id(), 'ada', 'Ada', 'test', 'once', 'abc', null, null)";
    world.rows().run(open);
    world.rows().run("select close_edit(null, null)");
    world.rows().commit();
    assertEquals("f", sql(open));
    assertEquals("1", sql("select count(*) from edit"));
  }

  @Test
  void who_began_first_and_commits_last_has_the_later_place() throws Exception {
    world.claim("slow");
    world.claim("quick");
    world.rows().commit();
    try (var slow = begin();
        var quick = begin()) {
      run(slow, "update claim set text = 'slow wrote' where slug = 'slow'");
      run(quick, "update claim set text = 'quick wrote' where slug = 'quick'");
      quick.commit();
      slow.commit();
    }
    assertEquals(
        List.of("quick wrote", "slow wrote"),
        world
            .rows()
            .ask(
                """
                select after ->> 'text' from change join edit on edit.id = edit_id
                where action = 'CHANGED' order by place"""));
  }

  @Test
  void who_has_a_place_is_seen_before_anybody_gets_the_next() throws Exception {
    world.claim("first");
    world.claim("second");
    world.rows().commit();
    try (var first = begin();
        var second = begin()) {
      run(first, "update claim set text = 'first wrote' where slug = 'first'");
      run(first, "set constraints all immediate");
      run(second, "update claim set text = 'second wrote' where slug = 'second'");
      var closing = runAsync(() -> commit(second));
      TimeUnit.MILLISECONDS.sleep(200);
      assertEquals(false, closing.isDone());
      first.commit();
      closing.get(10, TimeUnit.SECONDS);
    }
    assertNull(
        sql(
            """
            select 'out of order' from edit earlier join edit later on later.place > earlier.place
            where later.at < earlier.at"""));
  }

  private Connection begin() throws SQLException {
    var connection = database.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void commit(Connection connection) {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
