package org.throughline.ingest.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.throughline.ingest.problem.Place;
import org.throughline.ingest.problem.Problem;
import org.throughline.ingest.seed.Document.Format;
import org.throughline.ingest.seed.Outcome.Imported;
import org.throughline.ingest.seed.Outcome.Rejected;
import org.throughline.ingest.table.Change;
import org.throughline.ingest.table.Change.Kind;

@QuarkusTest
class ImportDocumentTest extends EmptyDatabaseTest {

  @Test
  void the_five_articles_are_imported_file_by_file() throws Exception {
    seeds.load(SeedFiles.packaged());
    var loaded = Facts.of(database);

    database.empty();
    var story = "ukraine-security-guarantees-august-2025";
    importing.yaml(packaged("sources.yaml"));
    importing.yaml(packaged("organizations.yaml"));
    importing.yaml(packaged("people.yaml"));
    assertEquals(story, importing.yaml(packaged("stories/%s.yaml".formatted(story))).story());
    importing.yaml(packaged("fingerprints/%s.yaml".formatted(story)));
    importing.yaml(packaged("organizations.yaml"));
    importing.yaml(packaged("people.yaml"));

    assertEquals(loaded, Facts.of(database));
  }

  @Test
  void a_town_is_imported_file_by_file() throws SQLException {
    seeds.load(Folder.town());
    var loaded = Facts.of(database);

    database.empty();
    importing.town();
    assertEquals(loaded, Facts.of(database));
  }

  @Test
  void a_registry_says_what_it_awaits_and_has_it_when_it_comes_again() throws SQLException {
    importing.yaml(Town.SOURCES);
    var first = importing.yaml(Town.ORGANIZATIONS);
    assertEquals(
        List.of(
            "document:8: unknown party 'ada-lind'; import what gives it first [UNKNOWN_REFERENCE]",
            "document:8: unknown claim 'lind-is-mayor'; import what gives it first"
                + " [UNKNOWN_REFERENCE]"),
        first.awaited().stream().map(Problem::toString).toList());
    importing.yaml(Town.PEOPLE);
    importing.yaml(Town.BRIDGE);

    var again = importing.yaml(Town.ORGANIZATIONS);
    var at = new Place("document", 8, 9);
    assertEquals(
        List.of(
            new Change(
                Kind.CHANGED,
                "membership",
                "harbour-town/Ada Lind",
                "party_id",
                null,
                "ada-lind",
                at),
            new Change(
                Kind.CHANGED,
                "membership",
                "harbour-town/Ada Lind",
                "claim_id",
                null,
                "lind-is-mayor",
                at)),
        again.changes());
    assertEquals(List.of(), again.awaited());
  }

  @Test
  void the_same_document_again_changes_nothing() throws SQLException {
    importing.town();
    var before = database.writings();
    for (var text : Folder.town().texts().values()) {
      assertEquals(List.of(), importing.yaml(text).changes());
    }
    assertEquals(before, database.writings());
  }

  @Test
  void what_was_loaded_as_a_seed_file_is_the_same_document() throws SQLException {
    seeds.load(Folder.town());
    var before = database.writings();
    for (var text : Folder.town().texts().values()) {
      assertEquals(List.of(), importing.yaml(text).changes());
    }
    assertEquals(before, database.writings());
  }

  @Test
  void json_says_the_same_as_yaml() throws SQLException {
    importing.yaml(Town.SOURCES);
    var before = database.writings();
    var json =
        """
        {
        \t"sources": {
        \t\t"herald": {"name": "The Herald", "kind": "outlet"},
        \t\t"herald-insiders": {
        \t\t\t"name": "People who spoke to The Herald",
        \t\t\t"kind": "anonymous-group",
        \t\t\t"speaks-to": "herald"
        \t\t}
        \t}
        }
        """;
    assertEquals(List.of(), importing.json(json).changes());
    assertEquals(before, database.writings());

    var renamed = importing.json(json.replace("People who", "Those who")).changes();
    assertEquals(
        Set.of(4, 5),
        renamed.stream()
            .filter(change -> change.at() != null)
            .map(change -> change.at().line())
            .collect(toSet()));
  }

  @Test
  void one_certainty_is_one_change_with_its_line() throws SQLException {
    importing.town();
    var version =
        Integer.parseInt(database.one("select version from report where wording = 'will build'"));
    var before = database.rows();

    var edited =
        edit(
            "lines: [2], certainty: will, attribution: explicit",
            "lines: [2], certainty: expected, attribution: explicit");
    var imported = importing.yaml(edited);
    assertEquals(
        List.of(
            new Change(
                Kind.CHANGED,
                "report",
                "bridge-will-be-built/herald-town-wants-bridge/1",
                "certainty",
                "WILL",
                "EXPECTED",
                new Place("document", 53, 9))),
        imported.changes());
    assertEquals("bridge", imported.story());

    var changed = new TreeSet<>(database.rows());
    changed.removeAll(before);
    assertEquals(
        Set.of("report", "story"),
        changed.stream().map(row -> row.substring(0, row.indexOf(' '))).collect(toSet()));
    assertEquals(
        version + 1,
        Integer.parseInt(database.one("select version from report where certainty = 'EXPECTED'")));
  }

  @Test
  void a_report_and_its_chain_are_one_new_version() throws SQLException {
    importing.town();
    var version = "select version from report where wording = 'will build'";
    var before = Integer.parseInt(database.one(version));
    importing.yaml(
        edit(
            "certainty: will, attribution: explicit, wording: will build, via: [herald, ",
            "certainty: expected, attribution: explicit, wording: will build,"
                + " via: [{party: herald, basis: inferred}, "));
    assertEquals(before + 1, Integer.parseInt(database.one(version)));
  }

  @Test
  void what_is_no_longer_in_the_document_goes_and_has_no_line() throws SQLException {
    importing.town();
    var imported = importing.yaml(edit("    next: [opening]\n", ""));
    assertEquals(
        List.of(Change.removed("event_next", "council-meeting/opening")), imported.changes());
  }

  @Test
  void what_was_referred_to_before_is_told_by_name() throws SQLException {
    importing.town();
    var imported =
        importing.yaml(
            edit("people: [ada-lind, ben-ode]", "people: [ada-lind]")
                .replace("    lead: {person: ada-lind, of: harbour-town}\n", "")
                .replace("country: coastland, ", ""));
    assertEquals(
        List.of(
            "story_person bridge/ben-ode null",
            "place_candidate opening/North bank coastland",
            "proposal the-bridge ada-lind/harbour-town"),
        imported.changes().stream()
            .map(change -> change.table() + " " + change.key() + " " + change.before())
            .toList());
  }

  @Test
  void a_dry_run_tells_the_same_and_leaves_every_row() throws SQLException {
    importing.town();
    var before = database.writings();
    var edited = edit("name: A toll", "name: Toll");

    var dry = assertInstanceOf(Imported.class, importing.dryRun(edited));
    assertEquals(before, database.writings());
    assertEquals(1, dry.changes().size());
    assertEquals(dry, importing.yaml(edited));
    assertNotEquals(before, database.writings());
  }

  @Test
  void a_registry_removes_none_that_it_does_not_name() throws SQLException {
    importing.town();
    var people = "people:\n  cy-moor: {name: Cy Moor}\n";
    assertEquals(
        Set.of(Kind.ADDED),
        importing.yaml(people).changes().stream().map(Change::kind).collect(toSet()));
    assertEquals("3", database.one("select count(*) from person"));
  }

  @Test
  void a_story_leaves_fingerprints_that_came_on_their_own_and_takes_its_text_back()
      throws SQLException {
    importing.town();
    assertEquals(List.of(), importing.yaml(Town.BRIDGE).changes());

    var silent =
        edit(
            "    text: The town wants a bridge, and it wants it soon.\n    licence: CC-BY-4.0\n",
            "");
    assertEquals(
        List.of(Change.removed("article_text", "herald-town-wants-bridge")),
        importing.yaml(silent).changes());
  }

  @Test
  void a_pair_of_doubles_goes_when_both_are_silent() throws SQLException {
    importing.town();
    var friends = "organizations:\n  ferry-friends: {name: Friends of the Ferry, kind: group}\n";
    assertEquals(List.of(), importing.yaml(friends).changes());

    var both = Town.ORGANIZATIONS.replaceFirst(" +merge-candidates:\n.*\n", "");
    assertEquals(
        List.of(Change.removed("merge_candidate", "harbour-town/ferry-friends")),
        importing.yaml(both).changes());
  }

  @Test
  void a_start_with_unchanged_seeds_leaves_an_import_as_it_is() throws SQLException {
    seeds.load(Folder.town());
    importing.yaml(edit("name: A toll", "name: Toll"));
    assertEquals(List.of(), seeds.load(Folder.town()));
    assertEquals("Toll", database.one("select name from proposal where slug = 'the-toll'"));
  }

  @Test
  void it_runs_in_a_transaction_of_the_container() throws SQLException {
    importing.town();
    var edited = new Document(edit("name: A toll", "name: Toll"), Format.YAML);
    var wrong =
        new Document(
            Town.BRIDGE.replace("    as: B\n", "    as: B\n    url: https://example.org/a\n"),
            Format.YAML);
    QuarkusTransaction.requiringNew()
        .call(
            () -> {
              try (var connection = source.getConnection()) {
                assertInstanceOf(Rejected.class, verb.run(wrong, connection));
                assertInstanceOf(Imported.class, verb.dryRun(edited, connection));
                return assertInstanceOf(Imported.class, verb.run(edited, connection));
              }
            });
    assertEquals("Toll", database.one("select name from proposal where slug = 'the-toll'"));
  }

  private static String edit(String before, String after) {
    return Folder.town()
        .edit("stories/bridge.yaml", before, after)
        .texts()
        .get("stories/bridge.yaml");
  }

  private static String packaged(String path) throws IOException {
    return new String(SeedFiles.packaged().open(path).orElseThrow(), UTF_8);
  }
}
