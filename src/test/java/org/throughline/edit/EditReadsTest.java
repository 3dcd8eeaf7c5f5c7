package org.throughline.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.asEditor;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The history as the API tells it. */
@QuarkusTest
class EditReadsTest extends HistoryTest {

  private static final String NOW =
      "select to_char(clock_timestamp(), 'YYYY-MM-DD\"T\"HH24:MI:SS.USOF')";

  @Test
  void an_object_has_its_edits_newest_first_with_each_field_that_they_changed() {
    var claim = world.claim("it rains");
    edit("update claim set text = 'it pours' where id = ?", claim);
    edit("update claim set text = 'it hails' where id = ?", claim);
    world.claim("another");
    asEditor(
            """
            query($id: ID!) {
              edits(of: $id) { nodes { editor mutation changes(of: $id) { nodes {
                kind action subjectType subjectSlug field before after subject { id }
              } } } }
            }""",
            "id",
            claim.id())
        .isData("edits.nodes.editor", List.of("Ada", "Ada", sql("select session_user")))
        .isData("edits.nodes.0.changes.nodes.0.field", "text")
        .isData("edits.nodes.0.changes.nodes.0.before", "it pours")
        .isData("edits.nodes.0.changes.nodes.0.after", "it hails")
        .isData("edits.nodes.0.changes.nodes.0.subject.id", claim.id())
        .isData("edits.nodes.2.changes.nodes.0.kind", "CLAIM_ADDED")
        .inStatements(1);
  }

  @Test
  void an_object_that_is_gone_is_still_called_by_its_slug() {
    var claim = world.claim("it rains");
    edit("delete from claim where id = ?", claim);
    asEditor("{ edits(first: 1) { nodes { changes { nodes { subjectSlug subject { id } } } } } }")
        .isData("edits.nodes.0.changes.nodes.0.subjectSlug", "it-rains")
        .isData("edits.nodes.0.changes.nodes.0.subject", null);
  }

  @Test
  void changes_go_on_where_one_stopped_reading() {
    var claim = world.claim("it rains");
    world.rows().commit();
    var read =
        asEditor("{ changes(first: 100) { nodes { cursor } } }")
            .<List<?>>get("changes.nodes.cursor");
    var cursor = read.get(read.size() - 1);
    edit("update claim set text = 'it pours' where id = ?", claim);
    asEditor("{ changes(since: \"%s\") { nodes { after } } }".formatted(cursor))
        .isData("changes.nodes.after", List.of("it pours"))
        .inStatements(1);
  }

  @Test
  void changes_of_a_story_are_those_filed_under_it() {
    var talks = world.story("talks");
    world.claim("elsewhere");
    edit(
        "insert into claim (id, slug, story_id, text) values (new_id(), 'it-rains', ?, 'It rains.')",
        talks);
    asEditor("{ changes(story: \"talks\") { nodes { subjectSlug } } }")
        .isData("changes.nodes.subjectSlug", List.of("talks", "it-rains"));
  }

  @Test
  void what_an_editor_finds_out_resolves_an_origin_and_what_an_article_states_adds_one() {
    var report = world.report(world.article("a"), world.claim("it rains"));
    var wire = world.source("Wire");
    edit(
        "insert into report_hop (report_id, position, party_id, basis) values (?, 1, ?, 'INFERRED')",
        report,
        wire);
    asEditor("{ edits(first: 1) { nodes { changes { nodes { kind field after } } } } }")
        .isData("edits.nodes.0.changes.nodes.0.kind", "ORIGIN_RESOLVED")
        .isData("edits.nodes.0.changes.nodes.0.field", "chain")
        .isData("edits.nodes.0.changes.nodes.0.after", "position 1, party wire, basis INFERRED");
  }

  @Test
  void an_edit_says_what_it_took_back_and_by_what_it_was_taken_back() {
    edit("update claim set text = 'it pours' where id = ?", world.claim("it rains"));
    var edit = last();
    undo(edit);
    asEditor("{ edit(id: \"edit_%s\") { undoneBy { undoes { id } } } }".formatted(edit))
        .isData("edit.undoneBy.undoes.id", "edit_" + edit);
  }

  @Test
  void what_is_no_edit_is_none() {
    asEditor("{ edit(id: \"edit_019ab4d2-0000-7000-8000-000000000000\") { at } }")
        .isData("edit", null);
    asEditor("{ edit(id: \"anything\") { at } }").isData("edit", null);
  }

  @Test
  void an_object_is_recorded_as_it_was_at_an_instant() {
    var report = world.report(world.article("a"), world.claim("it rains")).via("wire");
    world.rows().commit();
    var then = sql(NOW);
    edit("update report set certainty = 'WILL' where id = ?", report);
    edit("delete from report where id = ?", report);
    var state =
        "{ recordedState(id: \"%s\", at: \"%s\") { subject { id } fields { field value } } }";
    asEditor(state.formatted(report.id(), then))
        .isData("recordedState.subject", null)
        .isData(
            "recordedState.fields.value",
            List.of(
                "PUBLISHED",
                "a",
                "it-rains",
                "1",
                "ASSERTED",
                "EXPLICIT",
                "1",
                "1",
                "wire",
                "CITES",
                "STATED"))
        .inStatements(1);
    asEditor(state.formatted(report.id(), sql(NOW))).isData("recordedState", null);
    asEditor(state.formatted(report.id(), "2020-01-01T00:00:00Z")).isData("recordedState", null);
  }

  @Test
  void an_object_is_made_as_it_was_at_an_instant() {
    var report = world.report(world.article("a"), world.claim("it rains")).via("wire");
    world.rows().commit();
    var before = everything();
    var then = sql(NOW);
    edit("update report set certainty = 'WILL' where id = ?", report);
    edit("delete from report where id = ?", report);
    edit("select restore_object('REPORT', ?, ?)", report, then);
    assertEquals(before, everything());
  }

  @Test
  void what_was_not_there_is_not_made_so() {
    var claim = world.claim("it rains");
    world.rows().commit();
    var refusal =
        assertThrows(
            IllegalStateException.class,
            () -> edit("select restore_object('CLAIM', ?, '2020-01-01')", claim));
    assertTrue(refusal.getMessage().startsWith("NO_SUCH_STATE: "), refusal::getMessage);
  }
}
