package org.throughline.edge;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void the_index_names_each_operation_once() throws IOException {
    try (var files = Files.list(Path.of("api/queries"))) {
      var operations =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".graphql"));
      var indexed = samples().stream().map(sample -> sample.name() + ".graphql");
      assertThat(indexed.sorted().toList(), is(operations.sorted().toList()));
    }
  }

  @Test
  void no_two_samples_share_a_title() {
    var titles = samples().stream().map(Sample::title);
    assertThat(titles.distinct().count(), is((long) samples().size()));
  }

  @Test
  void a_sample_tells_what_it_is_for() {
    var text = "# One\n# It reads\n# one.\n# variables: {\"n\": 1}\nquery One { x }\n";
    var query = "# One\n# It reads\n# one.\nquery One { x }\n";
    var variables = new JsonObject().put("n", 1);
    assertThat(
        Sample.parse("Stories", "one", text),
        is(new Sample("Stories", "one", "One", "It reads one.", query, variables)));
  }

  @Test
  void a_sample_without_a_description_is_refused_by_its_name() {
    var refusal =
        assertThrows(
            IllegalStateException.class,
            () -> Sample.parse("Stories", "two", "# Two\nquery Two { x }\n"));
    assertThat(refusal.getMessage(), containsString("api/queries/two.graphql"));
  }

  private static List<Sample> samples() {
    return Sample.all();
  }
}
