package org.throughline.store.constraint;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatementTest extends OneOfEach {

  @Test
  @Refuses("statement_has_a_speaker_ct")
  void somebody_makes_a_statement() {
    refuses(ANOTHER);
    stores(ANOTHER + "; insert into statement_speaker values (the('refusal'), the('friends'), 1)");
  }

  @Test
  @Refuses("statement_speaker_leaves_another_ct")
  void somebody_goes_on_having_made_a_statement() {
    refuses("delete from statement_speaker");
    refuses(
        ANOTHER
            + """
            ; insert into statement_speaker values (the('refusal'), the('friends'), 3);
            update statement_speaker set statement_id = the('refusal')
            """);
    stores("delete from statement_speaker where party_id = the('lind')");
    stores(
        """
        delete from statement_speaker;
        insert into statement_speaker values (the('promise'), the('ode'), 1)
        """);
    stores("delete from report; delete from statement");
  }

  @Test
  @Refuses("statement_speaker_statement_fk")
  void a_speaker_is_listed_by_the_day_of_the_statement() {
    refuses("update statement_speaker set made_from = '2025-08-01'");
    refuses("update statement_speaker set published = not published");
    stores(
        """
        update statement
        set (made_value, made_earliest, made_latest, made_basis) = ('2025-08-01', '2025-08-01', '2025-08-01', 'STATED')
        """);
  }

  @Test
  @Refuses("statement_claim_position_uk")
  void claims_of_a_statement_have_places_of_their_own() {
    refuses("insert into statement_claim values (the('promise'), the('lind-is-mayor'), 1)");
    stores("insert into statement_claim values (the('promise'), the('lind-is-mayor'), 2)");
  }

  @Test
  @Refuses("statement_channel_source_fk")
  void an_unnamed_group_is_no_channel() {
    refuses("update statement set channel_source_id = the('insiders')");
    stores("update statement set channel_source_id = the('wire')");
  }

  @Test
  @Refuses("response_to_fk")
  void an_unnamed_group_asks_nobody() {
    refuses("update response set to_id = the('insiders')");
    stores("update response set to_id = null");
  }

  @Test
  @Refuses("response_to_another_ck")
  void nobody_answers_themselves() {
    refuses("update response set party_id = the('herald')");
    stores("update response set party_id = the('herald'), to_id = the('wire')");
  }

  @Test
  @Refuses("response_not_about_itself_ck")
  void a_response_is_not_about_its_own_evidence() {
    refuses("update response set about_id = evidence_id");
    stores("update response set about_id = null, about_basis = 'UNKNOWN'");
  }

  @Test
  @Refuses("response_about_basis_ck")
  void a_response_has_a_subject_with_a_basis_or_neither() {
    refuses("update response set about_id = null");
    refuses("update response set about_basis = 'UNKNOWN'");
    stores("update response set about_basis = 'INFERRED'");
  }

  private static final String ANOTHER =
      """
      insert into statement (id, slug, story_id, gist, made_basis, channel)
      values (the('refusal'), 'refusal', the('bridge-story'), 'The friends refuse.', 'UNKNOWN', 'UNKNOWN')
      """;
}
