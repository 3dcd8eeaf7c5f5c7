package org.throughline.ingest.seed;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.throughline.ingest.problem.Place;
import org.throughline.ingest.problem.Refused;
import org.throughline.ingest.table.Change;

@QuarkusTest
class LoadSeedsTest extends EmptyDatabaseTest {

  private static final String BRIDGE = "stories/bridge.yaml";
  private static final String PRINTS = "fingerprints/bridge.yaml";

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
                "A bridge comes.",
                new Place("seeds/" + BRIDGE, 50, 3))),
        changes);
    var gone = new HashSet<>(before);
    gone.removeAll(database.rows());
    assertEquals(Set.of("claim", "story", "seed_file"), tables(gone));
    assertEquals("2", database.one("select version from claim where text = 'A bridge comes.'"));
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
  void a_failure_that_is_none_of_the_files_fault_rolls_back() throws SQLException {
    database.run(
        """
        create function disk_is_full() returns trigger language plpgsql as $$
        begin raise exception 'disk full' using errcode = 'disk_full'; end $$
        """);
    database.run(
        "create trigger disk_is_full before insert on claim execute function disk_is_full()");
    QuarkusTransaction.begin();
    try {
      var failed = assertThrows(SQLException.class, () -> seeds.load(Folder.town()));
      assertEquals("53100", failed.getSQLState());
      assertTrue(QuarkusTransaction.isRollbackOnly(), "what was written before is committed");
    } finally {
      QuarkusTransaction.rollback();
      database.run("drop function disk_is_full() cascade");
    }
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
