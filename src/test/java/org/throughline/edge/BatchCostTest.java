package org.throughline.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A caller with two points a minute, which buy two of the least operations. */
@QuarkusTest
@TestProfile(BatchCostTest.TwoPoints.class)
class BatchCostTest {

  public static class TwoPoints implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("throughline.batching.most", "3", "throughline.rate.points-per-minute", "2");
    }
  }

  @Test
  void each_of_a_list_costs_what_it_costs_alone() {
    given()
        .contentType(ContentType.JSON)
        .body(Collections.nCopies(3, Map.of("query", "{ __typename }")))
        .post("/graphql")
        .then()
        .statusCode(200)
        .body("[0].data.__typename", is("Query"))
        .body("[1].data.__typename", is("Query"))
        .body("[2].errors[0].extensions.code", is("RATE_LIMITED"));
  }
}
