package org.throughline.store.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EditorialTest extends OneOfEach {

  private static final String DRAFT =
      """
      insert into claim (id, slug, story_id, text, editorial_state)
      values (the('draft'), 'draft', the('bridge-story'), 'Draft.', 'DRAFT');
      """;

  private static final String REPORT_OF_DRAFT =
      """
      insert into report (id, article_id, claim_id, position, certainty, attribution, lines, editorial_state)
      values (the('new'), the('first'), the('draft'), 1, 'WILL', 'NONE', '{1}', '%s');
      """;

  private static final String PERSON =
      """
      insert into party (id, kind, slug) values (the('new'), 'PERSON', 'new');
      insert into person (id, slug, name, editorial_state) values (the('new'), 'new', 'New', 'DRAFT');
      insert into name_alias (id, party_id, position, name, script)
      values (the('new'), the('new'), 1, 'New', 'Latn');
      """;

  @Test
  @Refuses("awaited_publication_has_come_ct")
  void what_is_published_refers_to_what_is_published() {
    refuses("update claim set editorial_state = 'RETRACTED' where id = the('bridge-comes')");
    refuses("update story set editorial_state = 'DRAFT' where id = the('bridge-story')");
    refuses("update article set editorial_state = 'IN_REVIEW' where id = the('second')");
    refuses(DRAFT + REPORT_OF_DRAFT.formatted("PUBLISHED"));
    stores(DRAFT + REPORT_OF_DRAFT.formatted("DRAFT"));
    stores("update report set editorial_state = 'RETRACTED'");
  }

  @Test
  @Refuses("awaited_publication_has_come_ct")
  void the_order_within_a_transaction_does_not_matter() {
    var publish = "update claim set editorial_state = 'PUBLISHED' where id = the('draft');";
    var publishReport = "update report set editorial_state = 'PUBLISHED' where id = the('new');";
    var drafts = DRAFT + REPORT_OF_DRAFT.formatted("DRAFT");
    refuses(drafts + publishReport);
    stores(drafts + publishReport + publish);
    stores(DRAFT + REPORT_OF_DRAFT.formatted("CORRECTED") + publish);
  }

  @Test
  @Refuses("awaited_publication_has_come_ct")
  void parts_without_a_state_are_published_with_what_they_belong_to() {
    var hop =
        "insert into report_hop (report_id, position, party_id, basis) values (the('new'), 1, the('new'), 'STATED');";
    var drafts =
        PERSON + DRAFT + REPORT_OF_DRAFT.formatted("DRAFT").replace("'NONE'", "'CONTEXTUAL'") + hop;
    stores(drafts);
    refuses(
        drafts
            + "update report set editorial_state = 'PUBLISHED' where id = the('new');"
            + "update claim set editorial_state = 'PUBLISHED' where id = the('draft')");
    refuses(PERSON + "insert into statement_speaker values (the('promise'), the('new'), 7)");
    refuses("update person set editorial_state = 'RETRACTED' where id = the('lind')");
  }

  @Test
  @Refuses("awaited_publication_has_come_ct")
  void an_office_is_published_as_its_holder_is() {
    var office =
        "insert into role (id, person_id, organization_id, position, title, basis, claim_id)"
            + " values (the('new'), the('%s'), the('town'), 9, 'New', 'STATED', the('draft'));";
    refuses(DRAFT + office.formatted("lind"));
    stores(PERSON + DRAFT + office.formatted("new"));
    refuses(
        PERSON
            + DRAFT
            + office.formatted("new")
            + "update person set editorial_state = 'PUBLISHED' where id = the('new')");
  }

  @Test
  void a_refusal_names_both() {
    var refusal =
        attempt("update claim set editorial_state = 'DRAFT' where id = the('lind-is-mayor')");
    assertEquals(
        true,
        refusal.orElseThrow().message().contains("refers to claim lind-is-mayor, which is not"),
        refusal::toString);
  }

  @Test
  @Refuses("party_comes_published_ct")
  void a_party_comes_published() {
    var party =
        "insert into party (id, kind, slug, published) values (the('new'), 'PERSON', 'new', %s);";
    refuses(party.formatted("false"));
    stores(party.formatted("true") + PERSON.substring(PERSON.indexOf('\n') + 1));
  }

  @Test
  @Refuses("party_published_is_kept_ct")
  void a_party_is_published_as_what_it_is() {
    refuses("update party set published = false where id = the('lind')");
    stores("update party set published = true");
    assertEquals("false", after(PERSON, "select published::text from party where slug = 'new'"));
    assertEquals(
        "true",
        after(
            PERSON + "update person set editorial_state = 'CORRECTED' where slug = 'new'",
            "select published::text from party where slug = 'new'"));
  }

  @Test
  @Refuses("correction_at_ck")
  void a_correction_was_made_at_some_time() {
    refuses("update correction set at = 'infinity'");
    stores("update correction set at = now()");
  }

  @Test
  @Refuses("retraction_retracted_at_ck")
  void something_was_retracted_at_some_time() {
    refuses("update retraction set retracted_at = '-infinity'");
    stores("update retraction set retracted_at = now()");
  }

  @Test
  void what_was_published_and_is_retracted_leaves_a_tombstone() {
    var tombstones =
        "select string_agg(kind || ' ' || slug, ', ' order by slug) from retraction where slug <> 'never-so'";
    var retracted = "update discrepancy set editorial_state = 'RETRACTED';";
    assertEquals("DISCREPANCY how-firm", after(retracted, tombstones));
    assertEquals(
        null,
        after(retracted + "update discrepancy set editorial_state = 'CORRECTED'", tombstones));
    assertEquals(
        null,
        after(
            DRAFT + "update claim set editorial_state = 'RETRACTED' where id = the('draft')",
            tombstones));
  }
}
