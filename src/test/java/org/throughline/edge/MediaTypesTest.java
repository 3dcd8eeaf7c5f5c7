package org.throughline.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the two types of answers a caller gets. */
class MediaTypesTest {

  private static final String NEW = MediaTypes.GRAPHQL;
  private static final String OLD = MediaTypes.JSON;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        NEW + " | " + NEW,
        OLD + " | " + OLD,
        "*/* | " + OLD,
        "application/* | " + OLD,
        "'" + NEW + ", " + OLD + ";q=0.9' | " + NEW,
        "'" + OLD + ", " + NEW + "' | " + NEW,
        "'" + NEW + ";q=0.5, " + OLD + "' | " + OLD,
        "'" + NEW + ";q=0.5, */*;q=0.1' | " + NEW,
        "'" + NEW + ";q=0, " + OLD + "' | " + OLD,
        "'Application/GraphQL-Response+JSON; Charset=\"UTF-8\" ; Q=1.0' | " + NEW,
        "'" + NEW + ";charset=latin1, " + OLD + "' | " + OLD,
        "'" + NEW + ";q=much' | " + NEW,
        "'" + NEW + ", " + OLD + ";q=1.5' | " + NEW,
      })
  void the_newer_one_is_for_those_who_name_it_and_do_not_like_the_other_better(
      String accept, String type) {
    assertEquals(Optional.of(type), MediaTypes.answer(accept));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/html", "application/json;q=0", "application/json;charset=latin1", ";;", ","})
  void who_takes_neither_gets_neither(String accept) {
    assertEquals(Optional.empty(), MediaTypes.answer(accept));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json;charset=utf-8",
        "application/json ; charset=\"UTF-8\" "
      })
  void json_in_utf_8_is_read(String type) {
    assertTrue(MediaTypes.isJson(type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/json;charset=latin1", "application/jsonp", "json"})
  void nothing_else_is(String type) {
    assertFalse(MediaTypes.isJson(type));
  }
}
