package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which row a fact is after its file was edited. */
@QuarkusTest
class SeedRowsTest extends EmptyDatabaseTest {

  private static final String BRIDGE = "stories/bridge.yaml";

  @Test
  void a_new_slug_is_a_new_person_wherever_the_old_one_stood() throws SQLException {
    seeds.load(Folder.town());
    var renamed = Folder.town();
    for (var path : renamed.texts().keySet()) {
      renamed = renamed.with(path, renamed.texts().get(path).replace("ben-ode", "benno-ode"));
    }
    seeds.load(renamed);
    assertEquals("0", database.one("select count(*) from party where slug = 'ben-ode'"));
    assertEquals(
        "benno-ode",
        database.one(
            "select slug from person join article_author on article_author.person_id = person.id"));
  }

  @Test
  void a_party_can_change_its_kind_though_no_story_file_changes() throws SQLException {
    var town = Folder.town().edit(BRIDGE, "source: herald,", "source: gazette,");
    seeds.load(
        town.edit(
            "sources.yaml", "sources:\n", "sources:\n  gazette: {name: Gazette, kind: outlet}\n"));
    seeds.load(
        town.edit(
            "organizations.yaml",
            "organizations:\n",
            "organizations:\n  gazette: {name: Gazette, kind: media}\n"));
    assertEquals(
        "ORGANIZATION",
        database.one(
            "select kind from party join citation on citation.source_id = party.id where position ="
                + " 1"));
  }

  @Test
  void newsrooms_can_exchange_their_outlets() throws SQLException {
    var town =
        Folder.town()
            .edit(
                "sources.yaml",
                "sources:\n",
                "sources:\n  gazette: {name: Gazette, kind: outlet}\n");
    seeds.load(
        town.edit(BRIDGE, "    basis: inferred\n", "    outlet: gazette\n    basis: inferred\n"));
    seeds.load(
        town.edit(BRIDGE, "outlet: herald\n    basis: stated", "outlet: gazette\n    basis: stated")
            .edit(BRIDGE, "    basis: inferred\n", "    outlet: herald\n    basis: inferred\n")
            .edit(BRIDGE, "outlet: herald\n    outlet-basis", "outlet: gazette\n    outlet-basis"));
    assertEquals(
        "other-newsroom",
        database.one(
            """
            select newsroom.slug
            from newsroom
            join source on source.id = outlet_id
            where source.slug = 'herald'
            """));
  }

  @Test
  void a_renamed_newsroom_keeps_its_outlet() throws SQLException {
    seeds.load(Folder.town());
    seeds.load(Folder.town().edit(BRIDGE, "herald-newsroom", "newsroom-of-the-herald"));
    assertEquals(
        "newsroom-of-the-herald",
        database.one("select slug from newsroom where outlet_id is not null"));
  }

  @Test
  void two_that_may_be_one_are_the_same_pair_from_either_side() throws SQLException {
    seeds.load(Folder.town());
    var reason = "reason: Both want the same and share an office.";
    var fromTheOtherSide =
        Folder.town()
            .edit(
                "organizations.yaml",
                "    merge-candidates:\n      - {with: ferry-friends, %s}\n".formatted(reason),
                "")
            .edit(
                "organizations.yaml",
                "    kind: group\n",
                "    kind: group\n    merge-candidates: [{with: harbour-town, %s}]\n"
                    .formatted(reason));
    assertEquals(List.of(), seeds.load(fromTheOtherSide));
  }

  @Test
  void an_article_can_move_to_another_story() throws SQLException {
    var ferry =
        """
        story: ferry
        title: The ferry
        language: en
        newsrooms:
          ferry-newsroom: {basis: inferred, note: Both name the same reporter.}
        articles:
          ferry-runs: {language: en, newsroom: ferry-newsroom}
        """;
    var article =
        """
          last-ferry:
            language: en
            newsroom: ferry-newsroom
        """;
    seeds.load(
        Folder.town()
            .with("stories/ferry.yaml", ferry)
            .edit(BRIDGE, "articles:\n", "articles:\n" + article));
    var id = database.one("select id from article where slug = 'last-ferry'");

    seeds.load(
        Folder.town()
            .with("stories/ferry.yaml", ferry)
            .edit("stories/ferry.yaml", "articles:\n", "articles:\n" + article));
    assertEquals(
        List.of(List.of(id, "ferry")),
        database.read(
            """
            select article.id::text, story.slug
            from article
            join story on story.id = story_id
            where article.slug = 'last-ferry'
            """));
  }

  @Test
  void the_same_office_held_twice_is_two_roles_that_keep_their_ids() throws SQLException {
    var twice =
        Folder.town()
            .edit(
                "people.yaml",
                "- {title: Author, basis: derived}",
                "- {title: Mayor, of: harbour-town, basis: stated, from: 2010-01-01, to:"
                    + " 2012-01-01}");
    seeds.load(twice);
    var roles = "select id, position from role where title <> 'Author' order by position";
    var before = database.read(roles);

    seeds.load(twice.edit("people.yaml", "to: 2012-01-01", "to: 2012-02-01"));
    assertEquals(2, before.size());
    assertEquals(before, database.read(roles));
  }
}
