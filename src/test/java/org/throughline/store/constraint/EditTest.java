package org.throughline.store.constraint;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EditTest extends OneOfEach {

  @Test
  @Refuses("edit_is_closed_at_its_place_ck")
  void an_edit_has_a_time_when_it_has_a_place() {
    refuses("update edit set at = null where id = the('edit')");
    refuses("update edit set place = null where id = the('edit')");
    stores("update edit set place = null, at = null where id = the('edit')");
  }

  @Test
  @Refuses("edit_client_mutation_is_short_ck")
  void a_name_of_a_request_is_short() {
    refuses("update edit set client_mutation_id = repeat('x', 101) where id = the('edit')");
    stores("update edit set client_mutation_id = repeat('x', 100) where id = the('edit')");
  }

  @Test
  @Refuses("edit_at_ck")
  void an_edit_was_made_at_some_time() {
    refuses("update edit set at = 'infinity' where id = the('edit')");
    stores("update edit set at = now() where id = the('edit')");
  }

  @Test
  @Refuses("edit_repeated_is_compared_ck")
  void an_edit_that_may_be_repeated_knows_its_input() {
    refuses("update edit set fingerprint = null where id = the('edit')");
    stores("update edit set fingerprint = null, client_mutation_id = null where id = the('edit')");
  }

  @Test
  @Refuses("edit_shows_an_object_ck")
  void an_edit_shows_an_object_of_a_kind_or_none() {
    refuses("update edit set object_kind = null where id = the('edit')");
    refuses("update edit set object_id = null where id = the('edit')");
    stores("update edit set object_kind = null, object_id = null where id = the('edit')");
  }

  @Test
  @Refuses("edit_undoes_another_ck")
  void an_edit_does_not_undo_itself() {
    refuses("update edit set undoes_id = id where id = the('edit')");
    stores("update edit set undoes_id = the('undoing') where id = the('edit')");
  }

  @Test
  @Refuses("change_says_what_it_takes_back_ck")
  void a_change_says_what_it_takes_to_take_it_back() {
    var change =
        """
        insert into change (edit_id, action, relation, key, object_kind, object_id, before, after)
        values (the('edit'), '%s', 'claim', '{}', 'CLAIM', the('bridge-comes'), %s, %s)
        """;
    refuses(change.formatted("ADDED", "'{}'", "null"));
    refuses(change.formatted("REMOVED", "null", "null"));
    refuses(change.formatted("CHANGED", "'{}'", "null"));
    refuses(change.formatted("CHANGED", "null", "'{}'"));
    stores(change.formatted("ADDED", "null", "null"));
    stores(change.formatted("REMOVED", "'{}'", "null"));
    stores(change.formatted("CHANGED", "'{}'", "'{}'"));
  }

  @Test
  @Refuses("redirect_leads_elsewhere_ck")
  void a_redirect_leads_to_another_object() {
    refuses("update redirect set from_id = to_id");
    stores("update redirect set from_id = null");
  }

  @Test
  @Refuses("redirect_since_ck")
  void a_redirect_is_there_since_some_time() {
    refuses("update redirect set since = 'infinity'");
    stores("update redirect set since = now()");
  }
}
