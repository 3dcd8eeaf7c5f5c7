package org.throughline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramsArchiveTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, /postgres-linux-x86_64.txz",
    "Linux, aarch64, /postgres-linux-arm_64.txz",
    "Mac OS X, aarch64, /postgres-darwin-arm_64.txz",
  })
  void a_platform_has_its_archive(String system, String processor, String name) {
    assertEquals(name, ProgramsArchive.name(system, processor));
  }

  @Test
  void the_build_packs_the_archive_of_the_machine_that_it_runs_on() {
    var name = ProgramsArchive.name(System.getProperty("os.name"), System.getProperty("os.arch"));
    assertNotNull(ProgramsArchive.class.getResource(name), name);
  }

  @ParameterizedTest
  @CsvSource({
    "Windows 11, amd64",
    "Linux, x86",
    "Linux, riscv64",
    "Linux, arm",
    "Mac OS X, x86_64",
    "FreeBSD, amd64",
  })
  void any_other_platform_is_told_which_there_are(String system, String processor) {
    var refused = assertThrows(CannotStart.class, () -> ProgramsArchive.name(system, processor));
    assertEquals(
        "There is an embedded PostgreSQL for Linux on amd64, Linux on aarch64 and macOS on aarch64,"
            + " and none for %s on %s. Use an external PostgreSQL by QUARKUS_DATASOURCE_JDBC_URL."
                .formatted(system, processor),
        refused.getMessage());
  }
}
