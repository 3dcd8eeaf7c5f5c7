package org.throughline.store.constraint;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventTest extends OneOfEach {

  @Test
  @Refuses("event_next_is_another_ck")
  void an_event_is_not_what_comes_after_it() {
    refuses("insert into event_next values (the('council'), the('council'))");
    stores("insert into event_next values (the('council'), the('feast'))");
  }

  @Test
  @Refuses("event_next_never_comes_round_ct")
  void what_comes_next_does_not_come_round_again() {
    refuses("insert into event_next values (the('opening'), the('council'))");
    refuses("insert into event_next values (the('feast'), the('council'))");
    refuses(
        """
        delete from event_next where event_id = the('council');
        insert into event_next values (the('feast'), the('council')), (the('council'), the('opening'))
        """);
    stores(
        """
        delete from event_next;
        insert into event_next
        values (the('opening'), the('council')), (the('feast'), the('council'))
        """);
  }

  @Test
  @Refuses("event_next_is_not_before_ct")
  void what_comes_next_is_not_over_before() {
    var feast =
        "update event set date_latest = '%s', date_basis = 'DERIVED' where id = the('feast'); set constraints all immediate;";
    var next = "insert into event_next values (the('council'), the('feast'))";
    refuses(feast.formatted("2025-03-31") + next);
    stores(feast.formatted("2025-04-01") + next);
  }

  @Test
  @Refuses("event_stays_before_its_next_ct")
  void a_day_is_not_moved_past_what_comes_next() {
    var opening =
        """
        update event set date_value = '%1$s', date_earliest = '%1$s', date_latest = '%1$s', date_basis = 'STATED'
        where id = the('opening');
        """;
    var council =
        """
        update event set date_value = null, date_earliest = '%s', date_latest = null, date_basis = 'DERIVED'
        where id = the('council')
        """;
    refuses(opening.formatted("2025-03-31"));
    refuses(opening.formatted("2025-05-01") + council.formatted("2025-06-01"));
    stores(opening.formatted("2025-05-01") + council.formatted("2025-05-01"));
    stores(opening.formatted("2025-04-01"));
  }

  @Test
  @Refuses("count_mention_value_ck")
  void fewer_than_nobody_cannot_take_part() {
    refuses("update count_mention set value = -1");
    stores("update count_mention set value = 0");
    stores("update count_mention set value = null");
  }

  @Test
  @Refuses("participation_party_uk")
  void a_party_takes_part_in_an_event_once() {
    refuses(
        """
        insert into participation
        values (the('again'), the('council'), the('lind'), 2, 'INFERRED')
        """);
    stores(
        """
        insert into participation
        values (the('again'), the('opening'), the('lind'), 1, 'INFERRED')
        """);
  }

  @Test
  @Refuses("event_claim_position_uk")
  void claims_about_an_event_have_places_of_their_own() {
    refuses("insert into event_claim values (the('council'), the('lind-is-mayor'), 1)");
    stores(
        """
        insert into event_claim values (the('council'), the('lind-is-mayor'), 2);
        update event_claim set position = 3 - position
        """);
  }

  @Test
  @Refuses("place_candidate_country_fk")
  void only_a_country_is_the_country_of_a_place() {
    refuses("update place_candidate set country_id = the('town')");
    refuses("update organization set kind = 'GROUP' where id = the('coast')");
    stores(
        """
        update organization set kind = 'COUNTRY' where id = the('town');
        update place_candidate set country_id = the('town')
        """);
    stores("update place_candidate set country_id = null");
  }
}
