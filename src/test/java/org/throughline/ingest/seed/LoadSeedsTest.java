package org.throughline.ingest.seed;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.ingest.problem.Problem;
import org.throughline.ingest.problem.Refused;
import org.throughline.ingest.table.Change;

@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class LoadSeedsTest {

  private static final String BRIDGE = "stories/bridge.yaml";
  private static final String PRINTS = "fingerprints/bridge.yaml";

  @Inject LoadSeeds seeds;
  @Inject AgroalDataSource source;

  private Database database;

  @BeforeEach
  void begin_with_an_empty_database() throws SQLException {
    database = new Database(source);
    database.empty();
  }

  @AfterAll
  void leave_the_real_seeds_to_other_tests() throws SQLException {
    database.empty();
    seeds.load(SeedFiles.packaged());
  }

  @Test
  void every_row_of_the_files_is_stored_and_no_other() throws SQLException {
    var changes = seeds.load(Folder.town());

    assertEquals(Set.of(Change.Kind.ADDED), changes.stream().map(Change::kind).collect(toSet()));
    var files = 5; // the ledger's own rows are no change
    var runs = 11; // nor are those that follow from the fingerprints
    assertEquals(changes.size() + files + runs, database.rows().size());
  }

  @Test
  void the_origin_of_a_report_is_the_end_of_its_chain() throws SQLException {
    seeds.load(Folder.town());
    assertEquals(
        "herald-insiders",
        database.one(
            """
            select party.slug
            from report
            join party on party.id = report.origin_id
            where wording = 'will build'
            """));
  }

  @Test
  void the_same_files_again_write_nothing() throws SQLException {
    seeds.load(Folder.town());
    var before = database.writings();

    assertEquals(List.of(), seeds.load(Folder.town()));
    assertEquals(before, database.writings());
  }

  @Test
  void files_that_look_different_and_say_the_same_write_nothing_but_the_ledger()
      throws SQLException {
    seeds.load(Folder.town());
    var before = database.writings();

    var commented = Folder.town();
    for (var path : commented.texts().keySet()) {
      commented = commented.with(path, "# " + path + "\n" + commented.texts().get(path));
    }
    assertEquals(List.of(), seeds.load(commented));
    before.removeAll(database.writings());
    assertEquals(Set.of("seed_file"), tables(before));
  }

  @Test
  void an_edited_text_changes_its_row_its_version_and_its_story() throws SQLException {
    seeds.load(Folder.town());
    var before = database.rows();

    var changes =
        seeds.load(Folder.town().edit(BRIDGE, "A bridge will be built.", "A bridge comes."));
    assertEquals(
        List.of(
            new Change(
                Change.Kind.CHANGED,
                "claim",
                "bridge-will-be-built",
                "text",
                "A bridge will be built.",
                "A bridge comes.")),
        changes);
    var gone = new HashSet<>(before);
    gone.removeAll(database.rows());
    assertEquals(Set.of("claim", "story", "seed_file"), tables(gone));
    assertEquals("2", database.one("select version from claim where text = 'A bridge comes.'"));
  }

  @Test
  void what_belongs_to_an_object_counts_in_its_version() throws SQLException {
    seeds.load(Folder.town());
    var version = "select version from article where slug = 'herald-town-wants-bridge'";
    var before = Integer.parseInt(database.one(version));

    seeds.load(
        Folder.town()
            .edit(BRIDGE, "label: this newspaper, lines: [2, 3]", "label: we, lines: [2]")
            .edit(BRIDGE, "Ada Lind: [1, 3]", "Ada Lind: [1]"));
    assertEquals(before + 1, Integer.parseInt(database.one(version)));
  }

  @ParameterizedTest
  @CsvSource({
    "people.yaml, '- Lind\n', '- Mayor Lind\n      - Lind\n', person, ada-lind",
    "people.yaml, title: Author, title: Writer, person, ada-lind",
    "organizations.yaml, label: eight others, label: eight more, organization, harbour-town",
    "organizations.yaml, share an office., share a room., organization, ferry-friends",
    "stories/bridge.yaml, '[ben-ode]', '[ada-lind]', article, herald-town-wants-bridge",
    "stories/bridge.yaml, 'ada-lind, basis: stated, in: [A, B]', 'ada-lind, basis: stated, in:"
        + " [A]', event, council-meeting",
    "stories/bridge.yaml, 'by: [ada-lind,', 'by: [ben-ode,', statement, lind-on-the-bridge",
    "stories/bridge.yaml, state: not-met, state: met, proposal, the-bridge",
    "stories/bridge.yaml, blocked-by: [ode-was-silent], blocked-by: [lind-is-mayor], proposal,"
        + " the-bridge",
    "stories/bridge.yaml, 'lines: {A: [2]}', 'lines: {A: [2, 3]}', discrepancy, how-firm-it-is",
  })
  void a_part_counts_once_in_the_version_of_what_it_belongs_to(
      String path, String before, String after, ArgumentsAccessor object) throws SQLException {
    seeds.load(Folder.town());
    var version =
        "select version from %s where slug = '%s'".formatted(object.get(3), object.get(4));
    var first = Integer.parseInt(database.one(version));

    seeds.load(Folder.town().edit(path, before, after));
    assertEquals(first + 1, Integer.parseInt(database.one(version)));
  }

  @Test
  void a_hop_counts_in_the_version_of_its_report() throws SQLException {
    seeds.load(Folder.town());
    var version = "select version from report where wording = 'will build'";
    var first = Integer.parseInt(database.one(version));

    seeds.load(
        Folder.town().edit(BRIDGE, "via: [herald, ", "via: [{party: herald, basis: inferred}, "));
    assertEquals(first + 1, Integer.parseInt(database.one(version)));
  }

  @Test
  void a_story_is_updated_when_anything_filed_under_it_changes_and_no_other_is()
      throws SQLException {
    var ferry =
        """
        story: ferry
        title: The ferry
        language: en
        newsrooms:
          ferry-newsroom: {basis: unknown}
        articles:
          ferry-runs: {language: en, newsroom: ferry-newsroom}
        """;
    var town = Folder.town().with("stories/ferry.yaml", ferry);
    seeds.load(town);
    var updated = "select updated_at from story where slug = '%s'";
    var bridge = database.one(updated.formatted("bridge"));
    var other = database.one(updated.formatted("ferry"));

    seeds.load(town.edit(BRIDGE, "{A: [2]}", "{A: [2, 3]}"));
    assertNotEquals(bridge, database.one(updated.formatted("bridge")));
    assertEquals(other, database.one(updated.formatted("ferry")));
  }

  @Test
  void what_has_left_its_file_is_removed() throws SQLException {
    seeds.load(Folder.town());
    var changes =
        seeds.load(
            Folder.town()
                .edit(BRIDGE, "      - {relation: unattributed, lines: [4]}\n", "")
                .edit(BRIDGE, "    next: [opening]\n", "")
                .edit(BRIDGE, "people: [ada-lind, ben-ode]", "people: [ada-lind]"));
    assertEquals(
        List.of(
            Change.removed("story_person", "bridge/ben-ode"),
            Change.removed("citation", "herald-town-wants-bridge/2"),
            Change.removed("event_next", "council-meeting/opening")),
        changes);
  }

  @Test
  void a_story_goes_with_its_file_and_takes_all_that_is_filed_under_it() throws SQLException {
    seeds.load(Folder.town());
    var withoutStory =
        Folder.town()
            .without(BRIDGE)
            .without(PRINTS)
            .edit("people.yaml", ", claim: lind-is-mayor", "")
            .edit("organizations.yaml", ", claim: lind-is-mayor", "");
    seeds.load(withoutStory);
    var stored = database.rows();

    database.empty();
    seeds.load(withoutStory);
    assertEquals(tables(database.rows()), tables(stored));
    assertEquals(database.rows().size(), stored.size());
  }

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

  @Test
  void corrections_stay_until_their_file_changes() throws SQLException {
    seeds.load(Folder.town());
    database.run("update claim set text = 'Corrected.' where slug = 'lind-is-mayor'");

    seeds.load(Folder.town().edit("people.yaml", "name: Ben Ode", "name: Benno Ode"));
    var corrected = "select text from claim where slug = 'lind-is-mayor'";
    assertEquals("Corrected.", database.one(corrected));

    seeds.load(Folder.town().edit(BRIDGE, "name: A toll", "name: Toll"));
    assertEquals("Ada Lind is the mayor.", database.one(corrected));
  }

  @Test
  void nothing_is_stored_of_files_in_which_anything_is_wrong() throws SQLException {
    var refused =
        assertThrows(
            Refused.class,
            () -> seeds.load(Folder.town().edit(BRIDGE, "stance: opposes", "stance: hates")));
    assertEquals(1, refused.problems().size());
    assertEquals(Set.of(), database.rows());
  }

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
            "seeds/seeds.yaml:1: 'carl' is still used by a row of statement_speaker;"
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

  @Test
  void two_nodes_that_start_at_once_load_once() throws Exception {
    Callable<List<Change>> load = () -> seeds.load(Folder.town());
    var pool = Executors.newFixedThreadPool(2);
    var sizes = new HashSet<Boolean>();
    for (var result : pool.invokeAll(List.of(load, load))) {
      sizes.add(result.get().isEmpty());
    }
    pool.shutdown();
    assertEquals(Set.of(true, false), sizes);
  }

  private static Set<String> tables(Set<String> rows) {
    return rows.stream().map(row -> row.substring(0, row.indexOf(' '))).collect(toSet());
  }
}
