package org.throughline.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.Accepted;
import org.throughline.Statements;
import org.throughline.ingest.seed.FiveArticles;

/**
 * The operations of {@code api/queries} are documentation, playground samples and this test: each
 * is answered from the seeds as accepted in {@code src/test/resources/answers}, by one statement.
 */
@QuarkusTest
class SampleOperationsTest {

  private static final Path ANSWERS = Path.of("src/test/resources/answers");

  @Inject FiveArticles seeds;

  @BeforeEach
  void the_seeds_are_loaded() throws SQLException {
    seeds.load();
  }

  static Stream<Sample> samples() {
    return Sample.all().stream().filter(sample -> !sample.isForEditors());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void is_answered_as_accepted_by_one_statement(Sample sample) throws Exception {
    var run = Statements.during(() -> answer(sample));

    Accepted.assertSame(
        ANSWERS.resolve(sample.name() + ".json"),
        withoutIdentities(run.result()),
        SampleOperationsTest.class);
    assertEquals(
        statements(sample), run.statements().size(), () -> "statements: " + run.statements());
  }

  /** What the service knows of itself, and of the caller, needs no database. */
  private static int statements(Sample sample) {
    return sample.group().equals("Service") ? 0 : 1;
  }

  private static String answer(Sample sample) {
    return given()
        .contentType("application/json")
        .body(
            new JsonObject()
                .put("query", sample.query())
                .put("variables", sample.variables())
                .encode())
        .post("/graphql")
        .then()
        .statusCode(200)
        .body("errors", nullValue())
        .extract()
        .asString();
  }

  /** Ids, cursors and instants are new each time. */
  private static String withoutIdentities(String answer) {
    return new JsonObject(answer)
            .encodePrettily()
            .replaceAll(
                "\"(id|cursor|startCursor|endCursor|updatedAt|startedAt)\" : \"[^\"]+\"",
                "\"$1\" : \"…\"")
        + "\n";
  }
}
