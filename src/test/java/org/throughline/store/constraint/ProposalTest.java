package org.throughline.store.constraint;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProposalTest extends OneOfEach {

  @Test
  @Refuses("proposal_link_to_another_ck")
  void a_proposal_is_not_linked_to_itself() {
    refuses("update proposal_link set other_id = proposal_id");
    stores("update proposal_link set other_id = the('the-tunnel')");
  }

  @Test
  @Refuses("position_contest_by_another_ck")
  void a_position_does_not_contest_itself() {
    refuses("update position_contest set by_id = position_id");
    stores("update position_contest set by_id = position_id, position_id = by_id");
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
