package org.throughline.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.identity.Token;
import org.throughline.ingest.seed.FiveArticles;
import org.throughline.write.Dump;

/** What the playground offers to editors can be tried on the seeds, and changes nothing. */
@QuarkusTest
class SampleEditsTest {

  @Inject FiveArticles seeds;
  @Inject Dump dump;

  @BeforeEach
  void the_seeds_are_loaded() throws SQLException {
    seeds.load();
  }

  static Stream<Sample> samples() {
    return Sample.all().stream().filter(Sample::isForEditors);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void is_answered_to_an_editor_and_stores_nothing(Sample sample) {
    var before = dump.everything();
    var answer =
        send(sample, Map.of("Authorization", "Bearer " + Token.good()))
            .statusCode(200)
            .body("errors", nullValue())
            .extract()
            .asString();
    for (var root : new JsonObject(answer).getJsonObject("data")) {
      var refused = ((JsonObject) root.getValue()).getJsonArray("userErrors", new JsonArray());
      assertEquals(new JsonArray(), refused, answer);
    }
    assertEquals(before, dump.everything());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void is_refused_to_a_reader(Sample sample) {
    send(sample, Map.of()).statusCode(401).body("errors[0].extensions.code", is("UNAUTHENTICATED"));
  }

  private static ValidatableResponse send(Sample sample, Map<String, String> headers) {
    return given()
        .contentType("application/json")
        .headers(headers)
        .body(
            new JsonObject()
                .put("query", sample.query())
                .put("variables", sample.variables())
                .encode())
        .post("/graphql")
        .then();
  }
}
