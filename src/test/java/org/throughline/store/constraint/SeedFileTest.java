package org.throughline.store.constraint;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeedFileTest extends OneOfEach {

  @Test
  @Refuses("seed_file_name_ck")
  void a_seed_file_is_named_by_its_path_among_the_seeds() {
    for (var name :
        new String[] {
          "",
          "/people.yaml",
          "../people.yaml",
          "people",
          "stories/.yaml",
          "Stories/a.yaml",
          "a.yaml\n"
        }) {
      refuses("insert into seed_file values ('%s', repeat('0', 64), now())".formatted(name));
    }
    stores("insert into seed_file values ('stories/bridge-2025.yaml', repeat('0', 64), now())");
  }

  @Test
  @Refuses("seed_file_sha256_ck")
  void a_digest_has_64_hexadecimal_digits() {
    refuses("update seed_file set sha256 = ''");
    refuses("update seed_file set sha256 = repeat('0', 63)");
    refuses("update seed_file set sha256 = repeat('F', 64)");
    stores("update seed_file set sha256 = repeat('f', 64)");
  }

  @Test
  @Refuses("seed_file_loaded_at_ck")
  void a_seed_file_was_loaded_at_some_time() {
    refuses("update seed_file set loaded_at = 'infinity'");
    stores("update seed_file set loaded_at = now()");
  }
}
