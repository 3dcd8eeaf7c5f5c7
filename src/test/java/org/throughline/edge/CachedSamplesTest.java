package org.throughline.edge;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.Statements;
import org.throughline.cache.AnswerCache;
import org.throughline.cache.CacheOn;
import org.throughline.ingest.seed.FiveArticles;

/** What the operations of {@code api/queries} cost whoever comes second. */
@QuarkusTest
@TestProfile(CacheOn.class)
class CachedSamplesTest {

  @Inject FiveArticles seeds;
  @Inject AnswerCache cache;

  @BeforeEach
  void the_seeds_are_loaded() throws Exception {
    seeds.load();
    cache.seeChanges();
  }

  static Stream<Sample> samples() {
    return Sample.all().stream()
        .filter(sample -> !sample.isForEditors() && !sample.group().equals("Service"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void is_answered_from_memory_the_second_time(Sample sample) {
    var first = ask(sample);
    var second = Statements.during(() -> ask(sample));

    assertEquals(0, second.statements().size(), () -> "statements: " + second.statements());
    assertEquals(first.asString(), second.result().asString());
    assertEquals(first.header("ETag"), second.result().header("ETag"));
    assertTrue(first.header("ETag").matches("W/\"[\\w-]{20}\""), first.header("ETag"));
  }

  private static Response ask(Sample sample) {
    var response =
        given()
            .param("query", sample.query())
            .param("variables", sample.variables().encode())
            .get("/graphql");
    assertEquals(200, response.statusCode(), response::asString);
    return response;
  }
}
