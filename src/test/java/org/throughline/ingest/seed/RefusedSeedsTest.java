package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.ingest.problem.Problem;
import org.throughline.ingest.problem.Refused;

/** What does not go together with what is stored. */
@QuarkusTest
class RefusedSeedsTest extends EmptyDatabaseTest {

  private static final String BRIDGE = "stories/bridge.yaml";

  @Test
  void a_slug_of_a_story_that_no_file_knows_is_taken() throws SQLException {
    database.run(
        """
        with ferry as (
          insert into story (id, slug, title, language, updated_at)
          values (gen_random_uuid(), 'ferry', 'The ferry', 'en', now())
          returning id)
        insert into claim (id, slug, story_id, text)
        select gen_random_uuid(), 'lind-is-mayor', id, 'Ada Lind is the mayor.' from ferry
        """);
    var refused = assertThrows(Refused.class, () -> seeds.load(Folder.town()));
    assertEquals(
        List.of(
            "seeds/stories/bridge.yaml:46: slug 'lind-is-mayor' belongs to another story's claim;"
                + " choose another [SLUG_TAKEN]"),
        refused.problems().stream().map(Problem::toString).toList());
  }

  @Test
  void a_person_whom_others_refer_to_is_not_removed() throws SQLException {
    var carl = Folder.town().edit("people.yaml", "people:\n", "people:\n  carl: {name: Carl}\n");
    seeds.load(carl);
    database.run(
        """
        insert into statement_speaker (statement_id, party_id, position)
        select statement.id, party.id, 7 from statement, party where party.slug = 'carl'
        """);
    var refused = assertThrows(Refused.class, () -> seeds.load(Folder.town()));
    assertEquals(
        List.of(
            "seeds/seeds.yaml:1: 'carl' is still used by statement_speaker of 'lind-on-the-bridge';"
                + " change that first [STILL_USED]"),
        refused.problems().stream().map(Problem::toString).toList());
    assertThrows(Refused.class, () -> seeds.load(Folder.town()), "a refused file counts as loaded");
    assertEquals("1", database.one("select count(*) from person where slug = 'carl'"));
  }

  @Test
  void who_was_removed_by_an_editor_can_no_longer_be_referred_to() throws SQLException {
    seeds.load(Folder.town());
    database.run("delete from article_author");
    database.run("delete from participation where basis = 'INFERRED'");
    database.run("delete from story_person");
    database.run("delete from response");
    database.run("delete from party where slug = 'ben-ode'");
    var refused =
        assertThrows(
            Refused.class,
            () -> seeds.load(Folder.town().edit(BRIDGE, "name: A toll", "name: Toll")));
    assertEquals(
        "seeds/stories/bridge.yaml:5: 'ben-ode' is no longer stored;"
            + " refer to what it was merged into, or edit its file too [NO_LONGER_STORED]",
        refused.problems().get(0).toString());
  }
}
