package org.throughline.ingest.seed;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.ingest.problem.Problems;
import org.throughline.ingest.yaml.YamlFile;

/** The seeds that the service brings along. */
class RealSeedsTest {

  private static final Path FOLDER = Path.of("seeds");

  @Test
  void nothing_is_wrong_with_them() {
    assertEquals(List.of(), Edit.problems(SeedFiles.in(FOLDER)));
  }

  @Test
  void every_file_is_listed() throws IOException {
    var listed =
        SeedFiles.in(FOLDER).readAll(new Problems()).stream()
            .map(YamlFile::name)
            .map(Path::of)
            .collect(toSet());
    try (var tree = Files.walk(FOLDER)) {
      var there =
          tree.filter(file -> file.toString().endsWith(".yaml"))
              .filter(file -> !file.endsWith(SeedFiles.LIST))
              .collect(toSet());
      assertEquals(there, listed);
    }
  }

  @Test
  void the_packaged_files_are_the_same() {
    assertEquals(
        SeedFiles.in(FOLDER).readAll(new Problems()), SeedFiles.packaged().readAll(new Problems()));
  }
}
