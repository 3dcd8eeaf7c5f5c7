package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts in the version of an object, and in when its story was updated. */
@QuarkusTest
class SeedVersionTest extends EmptyDatabaseTest {

  private static final String BRIDGE = "stories/bridge.yaml";

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
}
