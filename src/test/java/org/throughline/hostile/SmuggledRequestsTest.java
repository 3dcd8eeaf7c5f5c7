package org.throughline.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Messages of which two programs may think that they end at different places. What stands behind
 * them on the connection is never answered.
 */
@QuarkusTest
@TestProfile(Impatient.class)
class SmuggledRequestsTest {

  private static final String BODY = "{\"query\":\"{first:__typename}\"}";
  private static final String CHUNKS = "%x\r\n%s\r\n0\r\n\r\n".formatted(BODY.length(), BODY);

  private static final String SECOND =
      "GET /graphql?query=%7Bsecond:__typename%7D HTTP/1.1\r\nHost: a\r\n\r\n";

  private static String post(String version, String headers, String body) {
    return "POST /graphql HTTP/%s\r\nHost: a\r\nContent-Type: application/json\r\n%s\r\n%s"
        .formatted(version, unescaped(headers), body);
  }

  private static String unescaped(String text) {
    return text.isEmpty() ? "" : text.translateEscapes() + "\r\n";
  }

  /** What comes back for a message with another behind it, to the end of the connection. */
  private static String answers(String message) throws IOException {
    try (var connection = RawConnection.to(RestAssured.port)) {
      var answers = connection.send(message + SECOND).rest();
      assertFalse(answers.contains("second"), answers);
      return answers;
    }
  }

  private static void refused(String message) throws IOException {
    assertEquals(List.of(400), RawConnection.statuses(answers(message)));
  }

  /** Where what follows is no HTTP, that is said too, or ends the connection before the answer. */
  private static void notAnswered(String message) throws IOException {
    var answers = answers(message);
    assertTrue(RawConnection.statuses(answers).stream().allMatch(status -> status == 400), answers);
  }

  @Test
  void what_is_said_plainly_is_answered_one_after_the_other() throws IOException {
    try (var connection = RawConnection.to(RestAssured.port)) {
      connection.send(post("1.1", "Content-Length: " + BODY.length(), BODY).repeat(3) + SECOND);
      for (var i = 0; i < 3; i++) {
        assertTrue(connection.answer().contains("first"));
      }
      assertTrue(connection.answer().contains("second"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked",
        "tRANSFER-eNCODING:\\tChUnKeD",
        "Content-Length: 4\\r\\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\\r\\nContent-Length: 4",
        "Transfer-Encoding: chunked\\r\\nContent-Length: 0\\r\\nConnection: keep-alive",
      })
  void what_comes_in_chunks_is_answered_and_is_the_last(String headers) throws IOException {
    var answers = answers(post("1.1", headers, CHUNKS));
    assertEquals(List.of(200), RawConnection.statuses(answers));
    assertTrue(answers.contains("first"), answers);
    assertTrue(answers.toLowerCase(java.util.Locale.ROOT).contains("connection: close"), answers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: identity, chunked",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked, chunked",
        "Transfer-Encoding: chunked\\r\\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\\r\\nTransfer-Encoding: identity",
        "Transfer-Encoding: \\\"chunked\\\"",
        "Transfer-Encoding: chunked;a=b",
        "Transfer-Encoding:",
        "Transfer-Encoding: \\13chunked",
        "Transfer-Encoding : chunked",
        "Transfer-Encoding\\t: chunked",
        "X: y\\rTransfer-Encoding: chunked",
        "X: y\\nTransfer-Encoding: chunked",
      })
  void chunks_that_not_everybody_sees_are_refused(String headers) throws IOException {
    notAnswered(post("1.1", headers, CHUNKS));
    notAnswered(post("1.1", headers, SECOND));
    notAnswered(post("1.1", headers + "\\r\\nContent-Length: " + BODY.length(), BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30\\r\\nContent-Length: 30",
        "30\\r\\nContent-Length: 4",
        "30, 30",
        "30,4",
        "+30",
        "-30",
        "-1",
        "0x1e",
        "3 0",
        "30;",
        "3e1",
        "",
        "99999999999999999999",
        "3\\260",
      })
  void a_length_is_one_number(String length) throws IOException {
    refused(post("1.1", "Content-Length: " + length, BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "+1e",
        "0x1e",
        "1eg",
        "''",
        "FFFFFFFFFFFFFFFF1e",
        "800000000000001e",
        "7FFFFFFFFFFFFFFF",
        "1e\\n",
        "1e;a\\n",
      })
  void a_chunk_whose_size_is_none_ends_it_all(String size) throws IOException {
    var chunk = "%s\r\n%s\r\n0\r\n\r\n".formatted(size.translateEscapes(), BODY);
    assertEquals("", answers(post("1.1", "Transfer-Encoding: chunked", chunk)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e\\n%s\\n0\\n\\n",
        "1e\\r\\n%s0\\r\\n\\r\\n",
        "1e\\r\\n%sXX0\\r\\n\\r\\n",
        "1e\\r\\n%s\\r\\n0\\r\\nnonsense\\r\\n\\r\\n",
      })
  void chunks_end_where_they_say(String chunks) throws IOException {
    var body = chunks.translateEscapes().formatted(BODY);
    assertEquals("", answers(post("1.1", "Transfer-Encoding: chunked", body)));
  }

  /** Some read its first digit away, and what follows is a request to them. */
  @ParameterizedTest
  @ValueSource(strings = {"10000001e", "f0000001e", "1e;a=b", "1e x", "0000000000000000000001e"})
  void whatever_a_size_is_taken_for_nothing_is_behind_it(String size) throws IOException {
    var chunk = "%s\r\n%s\r\n0\r\n\r\n".formatted(size, BODY);
    var statuses =
        RawConnection.statuses(answers(post("1.1", "Transfer-Encoding: chunked", chunk)));
    assertTrue(List.of(List.of(), List.of(200)).contains(statuses), statuses::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X: y\\nZ: z",
        "X: y\\0z",
        "X\\0: y",
        "X y: z",
        "Hello",
        ": y",
        "Host: a",
        "Host: b",
      })
  void a_head_that_is_read_in_two_ways_is_refused(String headers) throws IOException {
    refused(post("1.1", headers + "\\r\\nContent-Length: " + BODY.length(), BODY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Host: a b", "Host: a@b/c"})
  void there_is_one_host(String host) throws IOException {
    refused("GET /graphql?query=%7B__typename%7D HTTP/1.1\r\n" + unescaped(host) + "\r\n");
  }

  @Test
  void a_line_ends_as_http_says() throws IOException {
    refused(post("1.1", "Content-Length: " + BODY.length(), BODY).replace("\r\n", "\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "Connection: keep-alive\\r\\nContent-Length: 30, 200",
    "Connection: keep-alive\\r\\nContent-Length: 30\\r\\nContent-Length: 4, 200",
    "'Connection: keep-alive\\r\\nContent-Length: 30,4', 400",
  })
  void of_the_older_version_there_is_one_to_a_connection(String headers, int status)
      throws IOException {
    assertEquals(List.of(status), RawConnection.statuses(answers(post("1.0", headers, BODY))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X: y", "Content-Length: 30", "Connection: keep-alive"})
  void the_older_version_has_no_chunks(String header) throws IOException {
    refused(post("1.0", header + "\\r\\nTransfer-Encoding: chunked", CHUNKS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /graphql\\r\\n\\r\\n",
        "GARBAGE\\r\\n\\r\\n",
        "GET /graphql HTTP/3\\r\\nHost: a\\r\\n\\r\\n",
        "GET /graphql HTTP/1.1x\\r\\nHost: a\\r\\n\\r\\n",
        "G<T /graphql HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n",
      })
  void what_is_no_http_is_refused_and_whatever_is_behind_it(String message) throws IOException {
    refused(message.translateEscapes());
  }

  /** A proxy that does not know the upgrade would pass on whatever follows. */
  @Test
  void nobody_is_let_past_a_proxy_by_an_upgrade() throws IOException {
    try (var connection = RawConnection.to(RestAssured.port)) {
      var upgrade =
          "Connection: Upgrade, HTTP2-Settings\\r\\nUpgrade: h2c\\r\\n"
              + "HTTP2-Settings: AAMAAABkAAQAAP__\\r\\nContent-Length: "
              + BODY.length();
      connection.send(post("1.1", upgrade, BODY));
      var answer = connection.answer();
      assertEquals(List.of(200), RawConnection.statuses(answer));
      connection.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
      var rest = RawConnection.statuses(connection.rest());
      assertTrue(rest.stream().allMatch(status -> status / 100 == 4), rest::toString);
    }
  }

  @Test
  void an_address_names_its_own_host_or_none() throws IOException {
    try (var connection = RawConnection.to(RestAssured.port)) {
      connection.send(
          "GET http://b/graphql?query=%7Bfirst:__typename%7D HTTP/1.1\r\nHost: a\r\n\r\n" + SECOND);
      assertTrue(connection.answer().contains("first"));
      assertTrue(connection.answer().contains("second"));
    }
  }

  @ParameterizedTest
  @CsvSource({"GET, /graphql?query=, 414", "A, '', 414", "'', X, 431"})
  void a_head_has_a_size(String method, String where, int status) throws IOException {
    var much = "a".repeat(100_000);
    var message =
        method.isEmpty()
            ? post("1.1", where + ": " + much, "")
            : method
                + (where.isEmpty() ? much + " /" : " " + where + much)
                + " HTTP/1.1\r\nHost: a\r\n\r\n";
    assertEquals(List.of(status), RawConnection.statuses(answers(message)));
  }

  @Test
  void a_body_that_says_it_is_too_large_is_refused_before_it_comes() throws IOException {
    var answers = answers(post("1.1", "Content-Length: 9999999999", ""));
    assertEquals(List.of(413), RawConnection.statuses(answers));
    answers = answers(post("1.1", "Content-Length: 2000000\\r\\nExpect: 100-continue", ""));
    assertEquals(List.of(413), RawConnection.statuses(answers));
  }

  @Test
  void a_body_that_turns_out_to_be_is_refused_while_it_comes() throws Exception {
    try (var connection = RawConnection.to(RestAssured.port)) {
      connection.send(post("1.1", "Transfer-Encoding: chunked", ""));
      var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
      var sent = 0;
      while (sent < 10_000 && connection.takes(chunk)) {
        Thread.sleep(1);
        sent++;
      }
      assertTrue(sent < 10_000, "it takes them all");
    }
  }
}
