package org.throughline.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** An edit taken back, unless something of others would be lost. */
@QuarkusTest
class UndoTest extends HistoryTest {

  private static final String ADD =
      "insert into claim (id, slug, story_id, text) values (new_id(), 'added', ?, 'Added.')";

  @Test
  void what_was_added_goes_and_comes_again() {
    var story = world.story("talks");
    backAndForth(ADD, story);
  }

  @Test
  void what_was_changed_is_as_before() {
    backAndForth("update claim set text = 'it pours' where id = ?", world.claim("it rains"));
  }

  @Test
  void what_was_removed_comes_again_with_all_that_went_with_it() {
    world.report(world.article("a"), world.claim("it rains")).via("wire", "agency");
    backAndForth("delete from article where slug = 'a'");
  }

  @Test
  void a_person_comes_again_with_names_and_offices() {
    world.person("Ann").holds("Mayor", world.organization("Town"));
    backAndForth("delete from party where slug = 'ann'");
  }

  @Test
  void a_story_comes_again_with_all_that_is_filed_under_it() {
    world.statement("I said so");
    world.proposal("plan");
    world.report(world.article("a"), world.claim("it rains")).via("wire");
    backAndForth("delete from story");
  }

  private void backAndForth(String sql, Object... values) {
    world.rows().commit();
    var before = everything();
    edit(sql, values);
    var edit = last();
    var after = everything();
    assertNotEquals(before, after);
    undo(edit);
    assertEquals(before, everything());
    undo(last());
    assertEquals(after, everything());
    undo(last());
    assertEquals(before, everything());
  }

  @Test
  void a_row_that_comes_again_has_a_version_of_its_own() {
    var claim = world.claim("it rains");
    edit("update claim set text = 'it pours' where id = ?", claim);
    edit("delete from claim where id = ?", claim);
    undo(last());
    assertEquals("3", sql("select version from claim"));
  }

  @Test
  void what_was_changed_since_is_not_lost() {
    var claim = world.claim("it rains");
    edit("update claim set text = 'it pours' where id = ?", claim);
    var edit = last();
    edit("update claim set text = 'it hails' where id = ?", claim);
    refuses("CHANGED_SINCE", edit, "the claim 'it-rains' was changed since, by test by Ada");
    undo(last());
    undo(edit);
    assertEquals("it rains", sql("select text from claim"));
  }

  @Test
  void what_was_added_to_it_since_is_not_lost() {
    edit(ADD, world.story("talks"));
    var edit = last();
    world.rows().run("update report set claim_id = null where false");
    var article = world.article("a");
    edit(
        """
        insert into report (id, article_id, claim_id, position, certainty, attribution, lines)
        select new_id(), ?, claim.id, 1, 'WILL', 'NONE', '{1}' from claim""",
        article);
    refuses("CHANGED_SINCE", edit, "report");
    assertEquals("1", sql("select count(*) from report"));
  }

  @Test
  void what_refers_to_it_since_does_not_lose_it() {
    edit(ADD, world.story("talks"));
    var edit = last();
    var plan = world.proposal("plan");
    var ann = world.person("Ann");
    edit(
        """
        insert into position (id, proposal_id, key, rank, holder_id, stance, since_basis, claim_id)
        select new_id(), ?, 'first', 1, ?, 'OPPOSES', 'UNKNOWN', claim.id from claim""",
        plan,
        ann);
    refuses("CHANGED_SINCE", edit, "referred to");
  }

  @Test
  void nothing_is_undone_twice() {
    edit("update claim set text = 'it pours' where id = ?", world.claim("it rains"));
    var edit = last();
    undo(edit);
    refuses("ALREADY_UNDONE", edit, "is undone already");
  }

  @Test
  void there_has_to_be_such_an_edit() {
    refuses("NO_SUCH_EDIT", "019ab4d2-0000-7000-8000-000000000000", "no such edit");
  }

  private void refuses(String code, String edit, String words) {
    var before = everything();
    var refusal = assertThrows(IllegalStateException.class, () -> undo(edit));
    assertTrue(refusal.getMessage().startsWith(code + ": "), refusal::getMessage);
    assertTrue(refusal.getMessage().contains(words), refusal::getMessage);
    assertEquals(before, everything());
  }
}
