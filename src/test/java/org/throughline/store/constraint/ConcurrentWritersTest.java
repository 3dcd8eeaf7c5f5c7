package org.throughline.store.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two writers at once, of whom neither alone leaves nonsense. The second has to wait for the first
 * and then see what that left.
 */
@QuarkusTest
class ConcurrentWritersTest {

  private static final String DATED =
      """
      update statement
      set (made_value, made_earliest, made_latest, made_basis) = ('2025-08-01', '2025-08-01', '2025-08-01', 'STATED')
      where id = :race
      """;

  @Inject AgroalDataSource database;
  private Race race;

  @BeforeEach
  void store() throws Exception {
    race = new Race(database);
    race.fill();
  }

  @AfterEach
  void remove() throws Exception {
    race.clear();
  }

  @Test
  void a_story_counts_the_articles_of_both() throws Exception {
    assertEquals(
        Optional.empty(),
        race.run(article("race-2", "race", "race"), article("race-3", "race", "race")));
    assertEquals("3", race.value("select article_count from story where slug = 'race'"));
  }

  @Test
  void an_origin_is_the_end_of_the_chain_that_both_wrote() throws Exception {
    var shorter = "delete from report_hop where report_id = :race and position = 2";
    var other =
        "update report_hop set party_id = :race-three where report_id = :race and position = 1";
    assertEquals(Optional.empty(), race.run(shorter, other));
    assertEquals(
        "race-three",
        race.value(
            "select slug from party join report on origin_id = party.id where report.id = :race"));
  }

  @Test
  void a_chain_is_not_stated_without_credit_when_one_states_it_and_the_credit_goes()
      throws Exception {
    race.write("update report_hop set basis = 'INFERRED' where report_id = :race");
    var stated = "update report_hop set basis = 'STATED' where report_id = :race and position = 1";
    var noCredit = "update report set attribution = 'NONE' where id = :race";
    assertRefused("report_without_credit_states_no_chain_ct", stated, noCredit);
    race.write("update report_hop set basis = 'INFERRED' where report_id = :race");
    assertRefused("report_hop_stated_is_credited_ct", noCredit, stated);
  }

  @Test
  void a_newsroom_is_not_behind_its_group_when_one_credits_it_and_the_other_moves_the_group()
      throws Exception {
    var sources =
        """
        insert into party (id, kind, slug)
        select md5(slug)::uuid, 'SOURCE', slug from unnest('{race-wire,race-other,race-group}'::text[]) as slug;
        insert into source (id, slug, name, kind, speaks_to_id) values
          (:race-wire, 'race-wire', 'race-wire', 'OUTLET', null),
          (:race-other, 'race-other', 'race-other', 'OUTLET', null),
          (:race-group, 'race-group', 'race-group', 'ANONYMOUS_GROUP', :race-other);
        insert into name_alias (id, party_id, position, name, script)
        select id, id, 1, slug, 'Latn' from source where slug like 'race-%';
        update report_hop set party_id = :race-group where report_id = :race and position = 1
        """;
    var credited =
        """
        insert into report_hop (report_id, position, party_id, basis)
        values (:race, 3, :race-wire, 'STATED')
        """;
    var credits =
        "update report_hop set party_id = :race-wire where report_id = :race and position = 2";
    var moved = "update source set speaks_to_id = :race-wire where id = :race-group";
    for (var change : List.of(credited, credits)) {
      race.write(sources);
      assertRefused("report_hop_goes_towards_origin_ct", moved, change);
      race.write(sources);
      assertRefused("source_stays_behind_its_newsroom_ct", change, moved);
    }
  }

  @Test
  void an_unknown_newsroom_is_not_shared_when_each_files_one_article() throws Exception {
    assertRefused(
        "article_shares_known_newsroom_ct",
        article("race-2", "race", "race-unknown"),
        article("race-3", "race-two", "race-unknown"));
  }

  @Test
  void a_newsroom_is_not_shared_when_one_files_an_article_and_the_reason_goes() throws Exception {
    var unknown = "update newsroom set basis = 'UNKNOWN' where id = :race";
    var another = article("race-2", "race-two", "race");
    assertRefused("article_shares_known_newsroom_ct", unknown, another);
    assertRefused("newsroom_shared_is_known_ct", another, unknown);
  }

  @Test
  void a_statement_keeps_a_speaker_when_each_removes_one() throws Exception {
    var remove = "delete from statement_speaker where statement_id = :race and position = ";
    assertRefused("statement_speaker_leaves_another_ct", remove + 1, remove + 2);
  }

  @Test
  void a_discrepancy_keeps_two_sides_when_each_removes_one_of_three() throws Exception {
    var remove = "delete from discrepancy_side where id = ";
    assertRefused("discrepancy_side_leaves_two_ct", remove + ":race-one", remove + ":race-two");
  }

  @Test
  void a_side_keeps_an_article_when_each_removes_one() throws Exception {
    race.write(
        article("race-2", "race", "race")
            + "; insert into discrepancy_side_article values (:race-one, :race-2, '{}')");
    var remove = "delete from discrepancy_side_article where side_id = :race-one and article_id = ";
    assertRefused(
        "discrepancy_side_article_leaves_another_ct", remove + ":race-first", remove + ":race-2");
  }

  @Test
  void a_set_has_no_gap_when_one_removes_the_last_and_the_other_adds_one() throws Exception {
    assertRefused(
        "proposal_element_joins_without_gap_ct",
        "delete from proposal_element where id = :race-two",
        """
        insert into proposal_element (id, proposal_id, key, label, set, position)
        values (:race-three, :race, 'race-three', 'race-three', 'race', 3)
        """);
  }

  @Test
  void a_history_has_no_status_twice_running_when_each_writes_it_once() throws Exception {
    assertRefused(
        "status_change_leads_to_status_ct",
        """
        update status_change set status = 'DRAFTING' where id = :race;
        update proposal set status = 'DRAFTING' where id = :race
        """,
        """
        insert into status_change (id, proposal_id, position, status, from_basis, basis)
        values (:race-two, :race, 1, 'DRAFTING', 'UNKNOWN', 'STATED')
        """);
  }

  @Test
  void a_circle_is_not_closed_when_each_draws_half_of_it() throws Exception {
    assertRefused(
        "event_next_never_comes_round_ct",
        "insert into event_next values (:race-one, :race-two)",
        "insert into event_next values (:race-two, :race-one)");
  }

  @Test
  void a_proposal_does_not_precede_itself_when_each_draws_half_of_a_circle() throws Exception {
    race.write(
        """
        insert into proposal (id, slug, story_id, name, status)
        values (:race-two, 'race-two', :race, 'Two', 'PROPOSED')
        """);
    assertRefused(
        "proposal_link_never_comes_round_ct",
        "insert into proposal_link values (:race, 'PRECEDES', :race-two, 'STATED')",
        "insert into proposal_link values (:race-two, 'PRECEDES', :race, 'STATED')");
  }

  @Test
  void days_stay_in_order_when_each_moves_one() throws Exception {
    var day =
        "update event set date_%s = '2025-04-0%d', date_basis = 'DERIVED' where id = :race-%s";
    assertRefused(
        "event_stays_before_its_next_ct",
        day.formatted("earliest", 2, "one"),
        day.formatted("latest", 1, "three"));
  }

  @Test
  void days_stay_in_order_when_one_moves_and_the_other_comes_next() throws Exception {
    var late =
        "update event set date_earliest = '2025-04-02', date_basis = 'DERIVED' where id = :race-one";
    race.write(
        "update event set date_latest = '2025-04-01', date_basis = 'DERIVED' where id = :race-two");
    assertRefused(
        "event_next_is_not_before_ct",
        late,
        "insert into event_next values (:race-one, :race-two)");
  }

  @Test
  void a_claim_is_not_reported_and_retracted_at_once() throws Exception {
    race.write("update report set editorial_state = 'RETRACTED' where id = :race");
    var retract = "update claim set editorial_state = 'RETRACTED' where id = :race";
    var report = "update report set editorial_state = 'PUBLISHED' where id = :race";
    assertRefused("awaited_publication_has_come_ct", retract, report);
    race.write("update report set editorial_state = 'RETRACTED' where id = :race");
    assertRefused("awaited_publication_has_come_ct", report, retract);
  }

  @Test
  void a_person_is_not_made_a_speaker_and_retracted_at_once() throws Exception {
    var retract = "update person set editorial_state = 'RETRACTED' where id = :race-three";
    var speak = "insert into statement_speaker values (:race, :race-three, 3)";
    assertRefused("awaited_publication_has_come_ct", retract, speak);
    assertRefused("awaited_publication_has_come_ct", speak, retract);
  }

  @Test
  void a_speaker_is_listed_by_the_day_that_the_statement_gets_meanwhile() throws Exception {
    var speak = "insert into statement_speaker values (:race, :race-three, 3)";
    assertListedBy("2025-08-01", DATED, speak);
    assertListedBy("2025-08-01", speak, DATED);
  }

  @Test
  void a_statement_is_dated_beside_a_report_of_it() throws Exception {
    var report = "update report set claim_id = null, statement_id = :race where id = :race";
    assertEquals(Optional.empty(), race.run(report, DATED));
    race.clear();
    race.fill();
    assertEquals(Optional.empty(), race.run(DATED, report));
  }

  private void assertListedBy(String day, String first, String second) throws Exception {
    assertEquals(Optional.empty(), race.run(first, second));
    assertEquals(
        day,
        race.value(
            "select string_agg(distinct made_from::text, ' ') from statement_speaker where statement_id = :race"));
    race.clear();
    race.fill();
  }

  private void assertRefused(String constraint, String first, String second) throws Exception {
    assertEquals(Optional.of(constraint), race.run(first, second), () -> first + "\n" + second);
    race.clear();
    race.fill();
  }

  private static String article(String slug, String story, String newsroom) {
    return """
        insert into article (id, slug, story_id, newsroom_id, language, outlet_basis, published_basis)
        values (:%1$s, '%1$s', :%2$s, :%3$s, 'en', 'UNKNOWN', 'UNKNOWN')
        """
        .formatted(slug, story, newsroom);
  }
}
