package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.ingest.seed.SeedsConfig.When;

@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class SeedsAtStartTest {

  @TempDir Path folder;
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
  void the_embedded_database_is_seeded_and_no_other() throws SQLException {
    start(When.EMBEDDED, Optional.empty());
    var isOther = System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null;
    assertEquals(isOther ? "0" : "1", database.one("select count(*) from story"));
  }

  @Test
  void a_folder_takes_the_place_of_the_packaged_seeds() throws Exception {
    write(Folder.town());
    start(When.ALWAYS, Optional.of(folder));
    assertEquals("bridge", database.one("select slug from story"));
  }

  @Test
  void seeds_can_be_left_out() throws SQLException {
    start(When.NEVER, Optional.empty());
    assertEquals("0", database.one("select count(*) from story"));
  }

  @Test
  void a_service_with_wrong_seeds_stays_down_and_says_why() throws Exception {
    write(
        Folder.town()
            .edit("organizations.yaml", "with: ferry-friends", "with: ferry-friend")
            .edit("sources.yaml", "kind: outlet", "kind: paper"));
    var stop =
        assertThrows(ConfigurationException.class, () -> start(When.ALWAYS, Optional.of(folder)));
    assertEquals(
        """
        The seeds in %s cannot be loaded; nothing was stored.
        seeds/organizations.yaml:11: unknown organization 'ferry-friend'; did you mean 'ferry-friends'? [UNKNOWN_REFERENCE]
        seeds/sources.yaml:4: 'paper' is not in the list; one of outlet, agency, broadcaster, platform, official, anonymous-group, unknown [NOT_IN_LIST]\
        """
            .formatted(folder),
        stop.getMessage());
  }

  private record Config(When load, Optional<Path> dir) implements SeedsConfig {}

  private void start(When load, Optional<Path> dir) throws SQLException {
    new SeedsAtStart(new Config(load, dir), source, seeds).load(new StartupEvent());
  }

  private void write(Folder files) throws IOException {
    for (var path : files.texts().keySet()) {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.write(folder.resolve(path), files.open(path).orElseThrow());
    }
    Files.write(folder.resolve(SeedFiles.LIST), files.open(SeedFiles.LIST).orElseThrow());
  }
}
