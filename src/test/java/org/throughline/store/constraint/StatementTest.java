package org.throughline.store.constraint;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatementTest extends OneOfEach {

  @Test
  @Refuses("response_not_about_itself_ck")
  void a_response_is_not_about_its_own_evidence() {
    refuses("update response set about_id = evidence_id");
    stores("update response set about_id = null");
  }

  private static final String ANOTHER =
      """
      insert into statement (id, slug, story_id, gist, made_basis, channel)
      values (the('refusal'), 'refusal', the('bridge-story'), 'The friends refuse.', 'UNKNOWN', 'UNKNOWN')
      """;
}
