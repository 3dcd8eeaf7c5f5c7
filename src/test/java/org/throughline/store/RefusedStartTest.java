package org.throughline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each refusal says in one paragraph what is wrong and what to do. */
class RefusedStartTest {

  @TempDir Path directory;

  @Test
  void a_directory_that_cannot_be_written_is_refused() throws Exception {
    var file = Files.createFile(directory.resolve("file"));
    assertRefused(file, "Cannot write to the data directory %s (there is a file of that name).");
    assertRefused(
        file.resolve("below"), "Cannot write to the data directory %s (Not a directory).");
  }

  @Test
  void data_of_another_major_version_is_refused() throws Exception {
    Files.createDirectory(directory.resolve("postgresql"));
    Files.writeString(directory.resolve("postgresql/PG_VERSION"), "17\n");
    assertRefused(
        directory,
        "The data in %s/postgresql is of PostgreSQL 17, and this release brings PostgreSQL 18.");
  }

  @Test
  void root_without_a_user_namespace_is_refused() throws Exception {
    try (var service = DriverProcess.asRootWithoutUnshare(directory)) {
      assertTrue(
          service.greeting().startsWith("PostgreSQL does not run as root, and root may not"),
          service.greeting());
    }
  }

  private static void assertRefused(Path directory, String message) {
    var refused =
        assertThrows(
            SQLException.class,
            () ->
                new EmbeddedPostgresDriver()
                    .connect("jdbc:embedded-postgresql:" + directory, new Properties()));
    assertEquals(
        message.formatted(directory),
        refused.getCause().getMessage().substring(0, message.formatted(directory).length()));
  }
}
