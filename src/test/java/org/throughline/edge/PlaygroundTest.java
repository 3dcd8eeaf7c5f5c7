package org.throughline.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PlaygroundTest {

  @Test
  void the_root_leads_to_the_playground() {
    given()
        .redirects()
        .follow(false)
        .get("/")
        .then()
        .statusCode(302)
        .header("Location", "playground");
    given()
        .redirects()
        .follow(false)
        .get("/playground/")
        .then()
        .statusCode(302)
        .header("Location", "../playground");
    given()
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("<title>Throughline playground</title>"));
  }

  @Test
  void the_page_names_no_other_host() {
    var address = Pattern.compile("(?i)(https?:)?//[a-z]+\\.");
    for (var file : new String[] {"", "/playground.js", "/playground.css"}) {
      var text = given().get("/playground" + file).asString();
      assertThat(file, address.matcher(text).find(), is(false));
    }
  }

  @Test
  void everything_the_page_loads_is_there() {
    var page = given().get("/playground").asString();
    var links =
        Pattern.compile("(?:src|href)=\"(playground/[^\"]+)\"")
            .matcher(page)
            .results()
            .map(it -> it.group(1))
            .toList();
    assertThat(links.size(), greaterThan(6));
    for (var link : links) {
      given().head("/" + link).then().statusCode(200).body(emptyString());
      given().get("/" + link).then().statusCode(200).body(not(emptyString()));
    }
  }

  @Test
  void a_browser_may_load_only_what_comes_from_here() {
    given()
        .get("/playground")
        .then()
        .header(
            "Content-Security-Policy",
            containsString("default-src 'none'; script-src 'self'; style-src 'self';"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer");
  }

  @Test
  void a_file_that_did_not_change_is_not_sent_again() {
    var etag = given().get("/playground/graphiql.js").header("ETag");
    given()
        .header("If-None-Match", etag)
        .get("/playground/graphiql.js")
        .then()
        .statusCode(304)
        .body(emptyString());
  }

  @Test
  void a_caller_that_takes_no_gzip_gets_the_same_content() {
    var plain = given().header("Accept-Encoding", "gzip;q=0").get("/playground/playground.js");
    plain.then().statusCode(200).header("Content-Encoding", (String) null);
    var compressed = given().header("Accept-Encoding", "gzip").get("/playground/playground.js");
    compressed.then().header("Content-Encoding", "gzip");
    assertThat(compressed.asString(), is(plain.asString()));
  }

  @Test
  void the_samples_are_told_with_their_variables() {
    given()
        .get("/playground/samples.json")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("", everyItem(hasKey("variables")))
        .body("find { it.name == 'story-page' }.title", is("Story page"))
        .body(
            "find { it.name == 'story-page' }.variables.slug",
            is("ukraine-security-guarantees-august-2025"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/graphql-ui",
        "/graphql-ui/",
        "/graphql-ui/index.html",
        "/graphql-ui/graphiql.min.js",
        "/playground/nothing",
        "/playground/../application.properties",
        "/playground/%2e%2e/application.properties"
      })
  void nothing_else_is_served(String path) {
    given().urlEncodingEnabled(false).get(path).then().statusCode(404);
  }
}
