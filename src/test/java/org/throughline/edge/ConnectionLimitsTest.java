package org.throughline.edge;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.throughline.identity.Token;

/** The limits as they are when nobody says otherwise. */
@QuarkusTest
class ConnectionLimitsTest {

  @ConfigProperty(name = "quarkus.http.idle-timeout")
  Duration idle;

  @Inject WritesConfig writes;
  @Inject ReadsConfig reads;

  @Test
  void the_longest_answer_is_not_cut_off() {
    assertTrue(idle.compareTo(writes.timeLimit().multipliedBy(2)) > 0);
    assertTrue(idle.compareTo(reads.timeLimit()) > 0);
  }

  @Test
  void a_request_has_twice_the_time_that_a_connection_may_idle() {
    var options =
        new HttpServerOptions().setIdleTimeout(1_500).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    new ConnectionLimits().customizeHttpsServer(options);
    assertEquals(3_000, options.getWriteIdleTimeout());
    assertTrue(options.isHttp2ClearTextEnabled());
    new ConnectionLimits().customizeHttpServer(options);
    assertEquals(3_000, options.getWriteIdleTimeout());
    assertEquals(TimeUnit.MILLISECONDS, options.getIdleTimeoutUnit());
  }

  @Test
  void an_editor_sends_as_much_as_the_settings_say() {
    assertEquals(200, post(31 << 20));
    assertEquals(413, post(33 << 20));
  }

  private static int post(int size) {
    return given()
        .header("Authorization", "Bearer " + Token.good())
        .contentType("application/json")
        .body("{\"query\":\"{__typename}\"}" + " ".repeat(size))
        .post("/graphql")
        .statusCode();
  }
}
