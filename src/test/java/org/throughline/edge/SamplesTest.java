package org.throughline.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
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

  @ParameterizedTest
  @MethodSource("samples")
  void a_sample_answers_with_something_from_the_seeds(Sample sample) {
    var body = new JsonObject().put("query", sample.query()).put("variables", sample.variables());
    var answer =
        given()
            .contentType("application/json")
            .body(body.encode())
            .post("/graphql")
            .then()
            .statusCode(200)
            .body("errors", nullValue())
            .extract()
            .jsonPath();
    var data = answer.getMap("data");
    assertThat(data.values(), everyItem(notNullValue()));
    assertThat(data.toString(), not(containsString("{totalCount=0, nodes")));
  }

  static List<Sample> samples() {
    return Sample.all();
  }
}
