package org.throughline.store.constraint;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProposalTest extends OneOfEach {

  @Test
  @Refuses("proposal_amount_ck")
  void an_amount_is_a_number_above_zero_with_a_currency() {
    for (var amount : new String[] {"0", "-1", "'NaN'", "null"}) {
      refuses(
          "update proposal set amount_value = %s where id = the('the-bridge')".formatted(amount));
    }
    refuses("update proposal set amount_currency = null where id = the('the-bridge')");
    refuses("update proposal set amount_currency = 'EUR' where id = the('the-toll')");
    stores("update proposal set amount_value = 0.01 where id = the('the-bridge')");
    stores("update proposal set amount_value = null, amount_currency = null");
  }

  @Test
  @Refuses("proposal_link_to_another_ck")
  void a_proposal_is_not_linked_to_itself() {
    refuses("update proposal_link set other_id = proposal_id");
    stores("update proposal_link set other_id = the('the-tunnel')");
  }

  @Test
  @Refuses("proposal_link_never_comes_round_ct")
  void a_link_does_not_come_round_again() {
    refuses(
        """
        insert into proposal_link
        values (the('the-toll'), 'PRECEDES', the('the-bridge'), 'INFERRED')
        """);
    refuses(
        """
        insert into proposal_link values
          (the('the-toll'), 'PRECEDES', the('the-tunnel'), 'INFERRED'),
          (the('the-tunnel'), 'PRECEDES', the('the-bridge'), 'INFERRED')
        """);
    stores(
        """
        insert into proposal_link
        values (the('the-toll'), 'COMPONENT_OF', the('the-bridge'), 'INFERRED')
        """);
    stores(
        """
        insert into proposal_link values
          (the('the-toll'), 'RELATED', the('the-bridge'), 'INFERRED'),
          (the('the-bridge'), 'RELATED', the('the-toll'), 'INFERRED')
        """);
  }

  @Test
  @Refuses("proposal_status_is_its_last_ct")
  void a_proposal_is_where_its_history_leads() {
    refuses("update proposal set status = 'AGREED' where id = the('the-bridge')");
    stores("update proposal set status = 'AGREED' where id = the('the-toll')");
    stores(
        "update proposal set status = 'AGREED' where id = the('the-bridge');"
            + change("AGREED", 3, "null", "null"));
  }

  @Test
  @Refuses("status_change_leads_to_status_ct")
  void a_history_consists_of_changes_forward_in_time() {
    var drafted = "update status_change set %s where id = the('is-drafted')";
    refuses(change("REJECTED", 3, "null", "null"));
    refuses(change("DRAFTING", 3, "null", "null"));
    refuses(
        change("PROPOSED", 3, "null", "null")
            + ";"
            + change("DRAFTING", 4, "null", "'2025-03-31'"));
    refuses("update status_change set position = 3 - position");
    refuses(drafted.formatted("status = 'AGREED'"));
    refuses(
        """
        update status_change set from_latest = null, from_earliest = '2025-04-02'
        where id = the('was-proposed')
        """);
    stores(
        change("PROPOSED", 3, "null", "null")
            + ";"
            + change("DRAFTING", 4, "null", "'2025-04-01'"));
    stores(
        change("UNDER_DISCUSSION", 5, "null", "null")
            .replace("the('the-bridge')", "the('the-toll')"));
    stores(
        """
        update status_change set from_latest = null, from_earliest = '2025-04-01'
        where id = the('was-proposed')
        """);
  }

  @Test
  @Refuses("status_change_leaves_what_leads_to_status_ct")
  void what_is_left_of_a_history_leads_to_the_status() {
    refuses("delete from status_change where id = the('is-drafted')");
    refuses(
        """
        update status_change set proposal_id = the('the-toll'), status = 'UNDER_DISCUSSION'
        where id = the('is-drafted')
        """);
    stores("delete from status_change where id = the('was-proposed')");
    stores("delete from status_change");
    stores(
        """
        delete from status_change where id = the('is-drafted');
        update proposal set status = 'PROPOSED' where id = the('the-bridge')
        """);
  }

  @Test
  @Refuses("proposal_element_joins_without_gap_ct")
  void places_in_a_set_have_no_gap() {
    refuses(element("'what-it-takes'", 4));
    refuses(element("'another-set'", 2));
    refuses(
        """
        update proposal_element set set = 'what-it-takes', position = 4
        where id = the('lamps')
        """);
    stores(element("'what-it-takes'", 3));
    stores(element("'another-set'", 1));
    stores(element("null", 7));
    stores("update proposal_element set position = 3 - position where set is not null");
  }

  @Test
  @Refuses("proposal_element_leaves_without_gap_ct")
  void what_leaves_a_set_leaves_no_gap() {
    refuses("delete from report; delete from proposal_element where id = the('steel')");
    refuses("update proposal_element set set = 'another-set' where id = the('steel')");
    stores("delete from proposal_element where id = the('time')");
    stores("update proposal_element set set = null, position = 2 where id = the('time')");
    stores("delete from report; delete from proposal_element");
  }

  @Test
  @Refuses("position_speaks_through_another_ck")
  void nobody_is_their_own_spokesperson() {
    refuses("update position set spokesperson_id = the('lind'), holder_id = the('lind')");
    stores("update position set spokesperson_id = null, holder_id = the('lind')");
  }

  @Test
  @Refuses("position_contest_by_another_ck")
  void a_position_does_not_contest_itself() {
    refuses("update position_contest set by_id = position_id");
    stores("update position_contest set by_id = position_id, position_id = by_id");
  }

  @Test
  @Refuses("position_contest_within_proposal_ct")
  void a_position_is_contested_on_its_own_proposal() {
    var toll =
        """
        insert into position (id, proposal_id, key, rank, holder_id, stance, since_basis, claim_id)
        values (the('friends-pay'), the('%s'), 'friends-pay', 3, the('friends'), 'WILLING',
                'UNKNOWN', the('bridge-comes'));
        insert into position_contest values (the('friends-pay'), the('town-proposes'))
        """;
    refuses(toll.formatted("the-toll"));
    stores(toll.formatted("the-bridge"));
  }

  @Test
  @Refuses("position_stays_on_its_proposal_ct")
  void a_contested_position_stays_on_its_proposal() {
    refuses("update position set proposal_id = the('the-toll') where id = the('friends-oppose')");
    refuses("update position set proposal_id = the('the-toll') where id = the('town-proposes')");
    stores("update position set proposal_id = the('the-toll')");
  }

  private static String change(String status, int position, String earliest, String latest) {
    var basis = earliest.equals(latest) ? "UNKNOWN" : "DERIVED";
    return """
        insert into status_change (id, proposal_id, position, status,
                                   from_earliest, from_latest, from_basis, basis)
        values (the('%s %d'), the('the-bridge'), %2$d, '%1$s', %s, %s, '%s', 'STATED')
        """
        .formatted(status, position, earliest, latest, basis);
  }

  private static String element(String set, int position) {
    return """
        insert into proposal_element (id, proposal_id, key, label, set, position)
        values (the('concrete'), the('the-bridge'), 'concrete', 'Concrete', %s, %d)
        """
        .formatted(set, position);
  }
}
