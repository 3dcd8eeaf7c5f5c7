package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.ingest.problem.Problem;
import org.throughline.ingest.problem.Problems;

class SeedFilesTest {

  @TempDir Path folder;

  @Test
  void a_folder_has_a_list_of_its_files() {
    assertEquals(
        List.of("seeds/seeds.yaml:1: no file 'seeds.yaml'; add or unlist it [NO_SUCH_FILE]"),
        problems());
  }

  @Test
  void a_listed_file_is_there() throws IOException {
    list("files: [people.yaml]");
    assertEquals(
        List.of("seeds/seeds.yaml:1: no file 'people.yaml'; add or unlist it [NO_SUCH_FILE]"),
        problems());
  }

  @Test
  void a_file_is_listed_once() throws IOException {
    Files.writeString(folder.resolve("people.yaml"), "people: {}");
    list("files:\n  - people.yaml\n  - people.yaml\n");
    assertEquals(
        List.of(
            "seeds/seeds.yaml:3: file 'people.yaml' stands here again;"
                + " it is in line 2; remove one [DUPLICATE]"),
        problems());
  }

  @Test
  void a_list_does_not_lead_out_of_its_folder() throws IOException {
    list("files: [../people.yaml]");
    assertEquals(
        List.of(
            "seeds/seeds.yaml:1: '../people.yaml'; write a path like 'stories/ukraine.yaml'"
                + " [BAD_TEXT]"),
        problems());
  }

  @Test
  void a_file_is_utf_8() throws IOException {
    Files.write(folder.resolve("people.yaml"), "# für".getBytes(StandardCharsets.ISO_8859_1));
    list("files: [people.yaml]");
    assertEquals(
        List.of("seeds/people.yaml:1: not UTF-8; save it as UTF-8 [NOT_UTF_8]"), problems());
  }

  private void list(String text) throws IOException {
    Files.writeString(folder.resolve(SeedFiles.LIST), text);
  }

  private List<String> problems() {
    var problems = new Problems();
    SeedFiles.in(folder).readAll(problems);
    return problems.all().stream().map(Problem::toString).toList();
  }
}
