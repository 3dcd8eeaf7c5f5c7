package org.throughline.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.WorldTest;

/** Which tables a statement reads, and which transactions wrote to them. */
@QuarkusTest
class FootprintsTest extends WorldTest {

  @Inject AgroalDataSource database;

  private Footprints footprints;

  @BeforeEach
  void read() throws SQLException {
    try (var connection = database.getConnection()) {
      footprints = Footprints.read(connection);
    }
  }

  @Test
  void writes_to_every_table_are_noted_but_to_those_that_readers_are_not_shown() {
    assertEquals(
        List.of(
            "awaited_publication",
            "change",
            "edit",
            "persisted_document",
            "persisted_document_name",
            "seed_file"),
        world
            .rows()
            .ask(
                """
                select tablename from pg_tables
                where schemaname = 'public' and tablename <> 'flyway_schema_history'
                  and 4 <> (select count(*) from pg_trigger
                            where tgrelid = format('public.%I', tablename)::regclass
                              and tgfoid = 'cache.note'::regproc)
                order by 1"""));
  }

  @Test
  void what_a_view_or_function_reads_is_read() {
    assertEquals(Set.of("claim"), footprints.of("select text from seen.claim").tables());
    assertTrue(
        footprints
            .of("select article_count from facts_as_of($1, $2)")
            .tables()
            .containsAll(Set.of("article", "report")));
  }

  @Test
  void a_kept_count_is_read_like_what_is_counted() {
    var count = "select sum(rows) from seen.row_count %s where relation = 'claim'";
    assertEquals(Set.of("claim"), footprints.of(count.formatted("claim")).tables());
    assertFalse(footprints.of(count.formatted("")).isKeepable());
  }

  @Test
  void texts_comments_and_columns_are_not_tables() {
    assertEquals(
        Set.of("story"),
        footprints
            .of("select 'claim', 'it''s a report', s.event -- article\n from seen.story s")
            .tables());
    assertEquals(
        Set.of("event", "story"),
        footprints
            .of("select 1 /* claim's */ from \"seen\".\"STORY\", seen . event -- it's")
            .tables());
  }

  @Test
  void the_day_counts_as_a_table() {
    var footprint = footprints.of("select knowledge(null, null, $1::date)");
    assertEquals(Set.of(Footprints.DAY), footprint.tables());
    assertTrue(footprint.isKeepable());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select now()",
        "select CURRENT_TIMESTAMP from story",
        "select 'now'::timestamptz",
        "select gen_random_uuid()",
        "select * from edit", // nobody notes writes to it
        "select * from told_change",
        "select E'it\\'s' from story", // where a text ends is not told from its backslash
        "select /* /* */ it's */ * from story",
        "select 'it from story",
        "select /* from story",
        "select state_of_object('STORY', $1)" // executes what it puts together
      })
  void what_may_change_unnoticed_is_not_kept(String sql) {
    assertFalse(footprints.of(sql).isKeepable());
  }

  @Test
  void a_party_shows_what_happens_to_people_organizations_and_sources() {
    assertEquals(
        Set.of("organization", "person", "source"),
        footprints.of("select slug from seen.party").types());
  }

  @Test
  void a_transaction_notes_each_table_once_and_what_it_takes_back_not_at_all() {
    world.rows().run("delete from cache.written");
    world.person("Marco Rubio");
    world.rows().run("savepoint before");
    world.story("a story");
    world.rows().run("rollback to before");
    world.rows().run("update event set name = name where false");
    world.person("Mark Rutte");
    world.rows().commit();
    assertEquals(
        List.of("name_alias", "party", "person"),
        world.rows().ask("select relation from cache.written order by 1"));
    assertEquals("1", sql("select count(distinct xid) from cache.written"));
  }

  @Test
  void what_was_noted_ten_minutes_ago_is_forgotten() {
    world.person("Marco Rubio");
    world.rows().commit();
    world
        .rows()
        .run("update cache.horizon set at = now() - interval '11 minutes', before = '9000000000'");
    world.rows().commit();
    world.newsroom("a newsroom");
    world.rows().commit();
    assertEquals(
        "newsroom",
        sql(
            "select string_agg(distinct relation, ' ') from cache.written where relation <> 'source'"));
    assertEquals("t", sql("select before < '9000000000' from cache.horizon"));
  }
}
