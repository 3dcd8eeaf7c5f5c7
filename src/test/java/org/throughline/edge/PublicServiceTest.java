package org.throughline.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.throughline.GraphQL;
import org.throughline.identity.Token;

/** A service as it stands on the Internet: behind a proxy, with few points, telling little. */
@QuarkusTest
@TestProfile(PublicServiceTest.Public.class)
class PublicServiceTest {

  public static class Public implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "throughline.rate.points-per-minute", "60",
          "throughline.proxies.trusted", "127.0.0.0/8,::1,10.0.0.0/8",
          "throughline.schema.introspection", "false",
          "throughline.schema.suggestions", "false");
    }
  }

  private static final String LEAST = "{ __typename }";

  /** 20 stories with 20 articles of 20 reports: 1 + 20 + 400 lists. */
  private static final String FOUR_POINTS =
      "{ stories { nodes { articles { nodes { reports { nodes { id } } } } } } }";

  private static final AtomicInteger LAST = new AtomicInteger();

  @Test
  void every_answer_says_what_is_left() {
    var address = newAddress();
    ask(address, LEAST)
        .then()
        .statusCode(200)
        .header("RateLimit-Limit", "60")
        .header("RateLimit-Remaining", "59")
        .header("RateLimit-Reset", "1")
        .header("RateLimit-Policy", "60;w=60")
        .header("Retry-After", (String) null);
    ask(address, FOUR_POINTS).then().statusCode(200).header("RateLimit-Remaining", "55");
    ask(address, "{ nothing }").then().statusCode(400).header("RateLimit-Remaining", "54");
  }

  @Test
  void whoever_has_nothing_left_waits_and_nobody_else_does() {
    var address = newAddress();
    for (var i = 0; i < 15; i++) {
      ask(address, FOUR_POINTS);
    }
    ask(address, FOUR_POINTS)
        .then()
        .statusCode(429)
        .header("Retry-After", matchesPattern("[1-4]"))
        .body("errors[0].extensions.code", is("RATE_LIMITED"))
        .body("errors[0].message", matchesPattern("This costs [14] points, and [0-3] of 60 .*"));
    ask(newAddress(), FOUR_POINTS).then().statusCode(200);
  }

  @Test
  void who_is_asking_is_what_the_last_proxy_says() {
    var address = newAddress();
    for (var i = 0; i < 16; i++) {
      ask("192.0.2." + i + ", " + address + ", 10.1.2.3", FOUR_POINTS);
    }
    ask("198.51.100.7, " + address + ", 10.1.2.3", FOUR_POINTS).then().statusCode(429);
    ask(address + ", " + newAddress(), FOUR_POINTS).then().statusCode(200);
  }

  @Test
  void a_customer_of_ipv6_is_one_caller_with_all_addresses() {
    for (var i = 0; i < 16; i++) {
      ask("2001:db8:7:8::" + i, FOUR_POINTS);
    }
    ask("2001:db8:7:8:9::9", FOUR_POINTS).then().statusCode(429);
    ask("2001:db8:7:9::", FOUR_POINTS).then().statusCode(200);
  }

  @Test
  void whoever_has_a_token_is_counted_by_it() {
    var address = newAddress();
    var one = Token.good().called("one-" + address).toString();
    for (var i = 0; i < 16; i++) {
      given()
          .header("Authorization", "Bearer " + one)
          .spec(request(address, FOUR_POINTS))
          .post("/graphql");
    }
    given()
        .header("Authorization", "Bearer " + one)
        .spec(request(newAddress(), FOUR_POINTS))
        .post("/graphql")
        .then()
        .statusCode(429);
    ask(address, FOUR_POINTS).then().statusCode(200);
  }

  @Test
  void an_operation_can_ask_what_it_costs() {
    var operation =
        FOUR_POINTS.replaceFirst("\\{", "{ rateLimit { limit remaining cost nodes resetAt }");
    ask(newAddress(), operation)
        .then()
        .statusCode(200)
        .body("data.rateLimit.limit", is(60))
        .body("data.rateLimit.remaining", is(56))
        .body("data.rateLimit.cost", is(4))
        .body("data.rateLimit.nodes", is(20 + 20 * 20 + 20 * 20 * 50))
        .body("data.rateLimit.resetAt", matchesPattern("20\\d\\d-.*Z"));
    given()
        .header("GraphQL-Cost", "1")
        .spec(request(newAddress(), FOUR_POINTS))
        .post("/graphql")
        .then()
        .body("extensions.cost.cost", is(4))
        .body("extensions.cost.nodes", is(20420))
        .body("extensions.cost.maximumCost", is(1000))
        .body("extensions.cost.maximumNodes", is(500000));
    ask(newAddress(), FOUR_POINTS).then().body("extensions", equalTo(null));
  }

  @Test
  void the_schema_is_not_shown() {
    ask(newAddress(), "{ __schema { types { name } } }")
        .then()
        .statusCode(400)
        .body("errors[0].extensions.code", is("INTROSPECTION_DISABLED"))
        .body("errors[0].path", hasItem("__schema"));
    ask(newAddress(), "{ people { totalCount } t: __type(name: \"Story\") { name } }")
        .then()
        .statusCode(400)
        .body("errors[0].extensions.code", is("INTROSPECTION_DISABLED"));
    ask(newAddress(), "{ people { __typename } }").then().statusCode(200);
    given()
        .get("/graphql/schema.graphql")
        .then()
        .statusCode(404)
        .body(not(containsString("type ")));
  }

  @Test
  void right_names_are_not_offered() {
    for (var wrong :
        new String[] {
          "{ storis { totalCount } }",
          "{ stories(frist: 1) { totalCount } }",
          "{ sources(filter: {kind: {in: [OUTLAT]}}) { totalCount } }",
          "{ story(slug: \"a\") { ... on Stry { slug } } }"
        }) {
      ask(newAddress(), wrong)
          .then()
          .statusCode(400)
          .body("errors[0].extensions.code", is("VALIDATION_FAILED"))
          .body("errors[0].message", not(containsString("did you mean")))
          .body("errors[0].message", not(containsString("one of")));
    }
  }

  @Test
  void the_rate_is_limited_before_anything_is_parsed() {
    var address = newAddress();
    var refused = ask(address, "{ not a document");
    for (var i = 0; i < 1_000 && refused.statusCode() == 400; i++) {
      refused = ask(address, "{ not a document");
    }
    assertEquals(429, refused.statusCode());
    assertTrue(refused.asString().contains("RATE_LIMITED"), refused::asString);
  }

  private static Response ask(String forwardedFor, String operation) {
    return given().spec(request(forwardedFor, operation)).post("/graphql");
  }

  private static io.restassured.specification.RequestSpecification request(
      String forwardedFor, String operation) {
    return given()
        .contentType(ContentType.JSON)
        .accept(GraphQL.STRICT)
        .header("X-Forwarded-For", forwardedFor)
        .body(Map.of("query", operation));
  }

  private static String newAddress() {
    return "203.0.113." + LAST.incrementAndGet();
  }
}
