package org.throughline.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {

  @Test
  void the_documentation_lists_each_code_in_this_order() throws IOException {
    var documented =
        Pattern.compile("^\\| `([A-Z_]+)` \\|", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("docs/errors.md")))
            .results()
            .map(row -> row.group(1))
            .toList();
    assertEquals(Arrays.stream(ErrorCode.values()).map(ErrorCode::name).toList(), documented);
  }
}
