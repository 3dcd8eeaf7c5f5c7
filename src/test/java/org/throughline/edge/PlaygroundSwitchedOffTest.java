package org.throughline.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(PlaygroundSwitchedOffTest.SwitchedOff.class)
class PlaygroundSwitchedOffTest {

  public static class SwitchedOff implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("throughline.playground.enabled", "false");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/playground",
        "/playground/",
        "/playground/graphiql.js",
        "/playground/samples.json",
        "/graphql-ui/graphiql.min.js"
      })
  void nothing_of_the_playground_is_there(String path) {
    given().get(path).then().statusCode(404).contentType("text/plain");
  }

  @Test
  void the_root_names_the_endpoint() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .body("graphql", is("/graphql"))
        .body("schema", is("/graphql/schema.graphql"));
  }
}
