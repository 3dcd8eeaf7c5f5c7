package org.throughline.store;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServiceTest {

  @Inject DataSource database;

  @Test
  void it_is_healthy_on_a_migrated_database() {
    when().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void the_database_speaks_utc_wherever_the_machine_is() throws Exception {
    assertEquals("UTC", setting("timezone"));
  }

  /** Debian's PostgreSQL does, and took half a minute for one of the generated operations. */
  @Test
  void it_compiles_no_read_to_machine_code() throws Exception {
    assertEquals("off", setting("jit"));
  }

  private String setting(String name) throws Exception {
    try (var connection = database.getConnection();
        var rows = connection.createStatement().executeQuery("show " + name)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
