package org.throughline.ingest.seed;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.ingest.table.Change;

/** Texts of articles, and their fingerprints. */
@QuarkusTest
class SeedTextTest extends EmptyDatabaseTest {

  private static final String BRIDGE = "stories/bridge.yaml";
  private static final String PRINTS = "fingerprints/bridge.yaml";

  @Test
  void a_text_is_kept_where_its_licence_says_so_and_forgotten_otherwise() throws SQLException {
    var kept =
        "select text || ' ' || licence || ' ' || cardinality(fingerprint) from article_text where text is not null";
    seeds.load(Folder.town());
    assertEquals("The town wants a bridge, and it wants it soon. CC-BY-4.0 6", database.one(kept));

    seeds.load(Folder.town().edit(BRIDGE, "    licence: CC-BY-4.0\n", ""));
    assertEquals(List.of(), database.read(kept));
    assertEquals(
        "6",
        database.one(
            """
            select cardinality(fingerprint) from article_text
            join article on article.id = article_id
            where slug = 'herald-town-wants-bridge'
            """));
  }

  @Test
  void a_fingerprint_is_the_same_beside_its_article_or_in_a_file_of_its_own() throws SQLException {
    seeds.load(Folder.town());
    var hashes = Town.FINGERPRINTS.substring(Town.FINGERPRINTS.indexOf('|') + 1).strip();
    var beside =
        Folder.town()
            .without(PRINTS)
            .edit(BRIDGE, "    as: B\n", "    as: B\n    fingerprint: %s\n".formatted(hashes));
    assertEquals(List.of(), seeds.load(beside));
  }

  @Test
  void fingerprints_stay_when_their_story_changes_and_go_with_their_own_file() throws SQLException {
    seeds.load(Folder.town());
    var edited = Folder.town().edit(BRIDGE, "name: A toll", "name: Toll");
    assertEquals(1, seeds.load(edited).size());
    var fromRegistry = edited;
    for (var path : edited.texts().keySet()) {
      fromRegistry =
          fromRegistry.with(path, edited.texts().get(path).replace("ben-ode", "benno-ode"));
    }
    seeds.load(fromRegistry);
    assertEquals("2", database.one("select count(*) from article_text"));

    assertEquals(
        List.of(Change.removed("article_text", "other-bridge-may-come")),
        seeds.load(fromRegistry.without(PRINTS)));
    assertEquals("6", database.one("select count(*) from article_run"));
  }

  @Test
  void lines_are_those_of_the_text_or_of_the_file_or_not_known() throws SQLException {
    var lines =
        """
        select slug || ' ' || coalesce(lines::text, 'unknown')
        from article_text join article on article.id = article_id order by slug
        """;
    seeds.load(Folder.town());
    assertEquals(
        List.of(
            List.of("herald-town-wants-bridge {1,1,1,1,1,1}"),
            List.of("other-bridge-may-come {1,1,2,1,2}")),
        database.read(lines));

    seeds.load(Folder.town().with(PRINTS, Town.FINGERPRINTS.replaceAll("@\\d+", "")));
    assertEquals(
        List.of(
            List.of("herald-town-wants-bridge {1,1,1,1,1,1}"),
            List.of("other-bridge-may-come unknown")),
        database.read(lines));
  }

  @Test
  void an_edited_fingerprint_counts_in_the_version_of_its_article() throws SQLException {
    seeds.load(Folder.town());
    var version = "select version from article where slug = 'other-bridge-may-come'";
    var before = Integer.parseInt(database.one(version));

    var changes = seeds.load(Folder.town().edit(PRINTS, ": |\n", ": |\n    0123456789abcdef@3\n"));
    assertEquals(Set.of("article_text"), changes.stream().map(Change::table).collect(toSet()));
    assertEquals(before + 1, Integer.parseInt(database.one(version)));
    assertEquals("12", database.one("select count(*) from article_run"));
  }
}
