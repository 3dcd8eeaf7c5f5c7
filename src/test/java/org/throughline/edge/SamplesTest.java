package org.throughline.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
      var operations = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".graphql"));
      assertThat(samples()).extracting(sample -> sample.name() + ".graphql").containsExactlyInAnyOrderElementsOf(operations.toList());
    }
  }

  @Test
  void no_two_samples_share_a_title() {
    assertThat(samples()).extracting(Sample::title).doesNotHaveDuplicates();
  }

  @Test
  void a_sample_tells_what_it_is_for() {
    var sample = Sample.parse("Stories", "one", "# One\n# It reads\n# one.\n# variables: {\"n\": 1}\nquery One { x }\n");
    assertThat(sample).isEqualTo(new Sample("Stories", "one", "One", "It reads one.", "# One\n# It reads\n# one.\nquery One { x }\n", new JsonObject().put("n", 1)));
    assertThatThrownBy(() -> Sample.parse("Stories", "two", "# Two\nquery Two { x }\n")).hasMessageContaining("api/queries/two.graphql");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_sample_answers_with_data_from_the_seeds(Sample sample) {
    var body = new JsonObject().put("query", sample.query()).put("variables", sample.variables());
    var answer = given().contentType("application/json").body(body.encode()).post("/graphql").then().statusCode(200).extract().jsonPath();
    assertThat(answer.getList("errors")).isNull();
    assertThat(answer.getMap("data")).allSatisfy((field, value) -> assertThat(value).as(field).isNotNull());
    assertThat(answer.getMap("data").toString()).doesNotContain("totalCount=0").doesNotContain("nodes=[]}, ");
  }

  static List<Sample> samples() {
    return Sample.all();
  }
}
