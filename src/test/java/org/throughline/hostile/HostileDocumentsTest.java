package org.throughline.hostile;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents and bodies that cost more to read than to send, if they were read. */
@QuarkusTest
class HostileDocumentsTest {

  private final Caller caller = Caller.nobody();

  static Stream<Arguments> documents() {
    return HostileDocuments.all().entrySet().stream()
        .map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void a_document_is_answered_or_refused(String name, String document) {
    caller.ask(document, Map.of()).harmless("");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void a_body_is_no_request(String name, byte[] body) {
    caller.send(body).refused();
  }

  static Stream<Arguments> bodies() {
    return HostileDocuments.bodies().entrySet().stream()
        .map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("odd")
  void a_body_is_answered_or_refused(String name, String body) {
    caller.send(body).harmless("");
  }

  static Stream<Arguments> odd() {
    return HostileDocuments.odd().entrySet().stream()
        .map(each -> Arguments.of(each.getKey(), each.getValue()));
  }
}
