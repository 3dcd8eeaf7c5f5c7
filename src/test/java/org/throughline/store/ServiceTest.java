package org.throughline.store;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServiceTest {

  @Test
  void the_service_is_healthy_on_its_own_database() {
    when().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
  }
}
