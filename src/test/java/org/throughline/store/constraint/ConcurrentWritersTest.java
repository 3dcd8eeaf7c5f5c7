package org.throughline.store.constraint;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/**
 * Two writers at once, of whom neither alone would leave nonsense. The second has to wait for the
 * first, and then see what that left. What these tests store is committed, so they remove it.
 */
@QuarkusTest
class ConcurrentWritersTest {

  @Inject AgroalDataSource database;

  @BeforeEach
  void fill() throws SQLException {
    clear();
    run(
        """
        insert into party (id, kind, slug)
          select md5(slug)::uuid, 'PERSON', slug from unnest('{race-one,race-two,race-three}'::text[]) as slug;
        insert into person (id, slug, name) select id, slug, slug from party where slug like 'race-%';
        insert into name_alias (id, party_id, position, name, script)
          select id, id, 1, slug, 'Latn' from party where slug like 'race-%';
        insert into story (id, slug, title, language, updated_at) values (md5('race')::uuid, 'race', 'Race', 'en', now());
        insert into newsroom (id, slug, basis, note) values
          (md5('race')::uuid, 'race', 'INFERRED', 'For the race.'), (md5('race-unknown')::uuid, 'race-unknown', 'UNKNOWN', null);
        insert into claim (id, slug, story_id, text) select md5('race')::uuid, 'race', id, 'Race.' from story where slug = 'race';
        """);
    run(article("race-first", "race"));
    run(
        """
        insert into report (id, article_id, claim_id, position, certainty, attribution, lines)
          values (md5('race')::uuid, md5('race-first')::uuid, md5('race')::uuid, 1, 'WILL', 'CONTEXTUAL', '{1}');
        insert into report_hop (report_id, position, party_id, basis)
          values (md5('race')::uuid, 1, md5('race-one')::uuid, 'STATED');
        insert into statement (id, slug, story_id, gist, made_basis, channel)
          values (md5('race')::uuid, 'race', md5('race')::uuid, 'Race.', 'UNKNOWN', 'UNKNOWN');
        insert into statement_speaker values
          (md5('race')::uuid, md5('race-one')::uuid, 1), (md5('race')::uuid, md5('race-two')::uuid, 2);
        insert into event (id, slug, story_id, name, status, date_basis)
          select md5(slug)::uuid, slug, md5('race')::uuid, slug, 'PLANNED', 'UNKNOWN'
          from unnest('{race-one,race-two}'::text[]) as slug;
        """);
  }

  @AfterEach
  void clear() throws SQLException {
    run(
        """
        delete from story where slug = 'race';
        delete from newsroom where slug like 'race%';
        delete from party where slug like 'race-%';
        """);
  }

  @Test
  void a_story_counts_the_articles_of_both() throws Exception {
    assertEquals(Optional.empty(), race(article("race-second", "race"), article("race-third", "race")));
    assertEquals("3", value("select article_count from story where slug = 'race'"));
  }

  @Test
  void an_origin_is_the_end_of_the_chain_that_both_wrote() throws Exception {
    var longer = hop(2, "race-two");
    var other = "update report_hop set party_id = md5('race-three')::uuid where report_id = md5('race')::uuid and position = 1";
    assertEquals(Optional.empty(), race(longer, other));
    assertEquals("race-two", value("select slug from party join report on origin_id = party.id where report.id = md5('race')::uuid"));
  }

  @Test
  void a_statement_keeps_a_speaker_when_each_removes_one() throws Exception {
    var remove = "delete from statement_speaker where statement_id = md5('race')::uuid and position = ";
    assertEquals(Optional.of("statement_speaker_leaves_another_ct"), race(remove + 1, remove + 2));
  }

  @Test
  void an_unknown_newsroom_is_not_shared_when_each_files_one_article() throws Exception {
    var refused = race(article("race-second", "race-unknown"), article("race-third", "race-unknown"));
    assertEquals(Optional.of("article_shares_known_newsroom_ct"), refused);
  }

  @Test
  void a_circle_is_not_closed_when_each_draws_half_of_it() throws Exception {
    var next = "insert into event_next values (md5('race-%s')::uuid, md5('race-%s')::uuid)";
    assertEquals(
        Optional.of("event_next_never_comes_round_ct"), race(next.formatted("one", "two"), next.formatted("two", "one")));
  }

  /**
   * The first writes and checks, the second does too and has to wait; then the first commits.
   *
   * @return the constraint that refuses the second
   */
  private Optional<String> race(String first, String second) throws Exception {
    try (var one = begin();
        var other = begin()) {
      execute(one, first);
      execute(one, "set constraints all immediate");
      var session = value(other, "select pg_backend_pid()");
      var refusal = supplyAsync(() -> refusal(other, second));
      while (!refusal.isDone() && value("select cardinality(pg_blocking_pids(%s)) > 0".formatted(session)).equals("f")) {
        Thread.sleep(2);
      }
      one.commit();
      var refused = refusal.get(10, SECONDS);
      if (refused.isPresent()) {
        other.rollback();
      } else {
        other.commit();
      }
      return refused;
    }
  }

  private static Optional<String> refusal(Connection connection, String sql) {
    try {
      execute(connection, sql);
      execute(connection, "set constraints all immediate");
      return Optional.empty();
    } catch (PSQLException e) {
      return Optional.of(String.valueOf(e.getServerErrorMessage().getConstraint()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection begin() throws SQLException {
    var connection = database.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private void run(String sql) throws SQLException {
    try (var connection = begin()) {
      execute(connection, sql);
      connection.commit();
    }
  }

  private String value(String query) throws SQLException {
    try (var connection = database.getConnection()) {
      return value(connection, query);
    }
  }

  private static String value(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String article(String slug, String newsroom) {
    return """
        insert into article (id, slug, story_id, newsroom_id, language, outlet_basis, published_basis)
        values (md5('%1$s')::uuid, '%1$s', md5('race')::uuid, md5('%2$s')::uuid, 'en', 'UNKNOWN', 'UNKNOWN')
        """
        .formatted(slug, newsroom);
  }

  private static String hop(int position, String party) {
    return "insert into report_hop (report_id, position, party_id, basis) values (md5('race')::uuid, %d, md5('%s')::uuid, 'STATED')"
        .formatted(position, party);
  }
}
