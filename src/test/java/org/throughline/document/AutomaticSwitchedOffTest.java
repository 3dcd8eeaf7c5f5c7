package org.throughline.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.throughline.GraphQL.send;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AutomaticSwitchedOffTest.SwitchedOff.class)
class AutomaticSwitchedOffTest {

  public static class SwitchedOff implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("throughline.documents.automatic", "false");
    }
  }

  @Test
  void clients_are_told_to_send_texts_from_now_on() {
    var text = "query NotRemembered { __typename }";
    var extensions = Build.persistedQuery(Build.hash(text));
    send(Map.of("query", text, "extensions", extensions)).data();
    var answer = send(Map.of("extensions", extensions));
    assertEquals("PersistedQueryNotSupported", answer.message());
    assertEquals("PERSISTED_QUERY_NOT_SUPPORTED", answer.code());
  }

  @Test
  void registered_documents_are_found_all_the_same() {
    var text = "query RegisteredOnly { __typename }";
    Build.registers(text);
    send(Map.of("extensions", Build.persistedQuery(Build.hash(text)))).data();
    send(Map.of("documentId", Build.hash(text))).data();
  }
}
