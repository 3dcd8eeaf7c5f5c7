package org.throughline.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** What readers and editors see of the same. */
@QuarkusTest
class SightTest extends WorldTest {

  @Inject Reads reads;

  private static final String CLAIMS =
      "{ \"query\": \"{ claims { totalCount nodes { text editorial { state publishAt } } } }\" }";

  @Test
  void editors_see_drafts_and_when_they_come() throws Exception {
    world.claim("Rubio heads the group");
    world
        .rows()
        .run(
            "update claim set editorial_state = 'IN_REVIEW', editorial_publish_at = '2030-01-01T12:00:00Z'");
    world.rows().commit();

    assertEquals(
        "{\"data\":{\"claims\":{\"totalCount\":1,\"nodes\":[{\"text\":\"Rubio heads the group\",\"editorial\":{\"state\":\"IN_REVIEW\",\"publishAt\":\"2030-01-01T12:00:00+00:00\"}}]}}}",
        answer(Sight.ALL));
    assertEquals(
        "{\"data\":{\"claims\":{\"totalCount\":0,\"nodes\":[]}}}", answer(Sight.PUBLISHED));
  }

  @Test
  void a_connection_that_an_editor_used_shows_a_reader_no_more_than_before() throws Exception {
    world.claim("Rubio heads the group");
    world.rows().run("update claim set editorial_state = 'DRAFT'");
    world.rows().commit();
    for (var i = 0; i < 50; i++) {
      answer(Sight.ALL);
      assertEquals(
          "{\"data\":{\"claims\":{\"totalCount\":0,\"nodes\":[]}}}", answer(Sight.PUBLISHED));
    }
  }

  private String answer(Sight sight) throws Exception {
    return reads
        .answer(Request.ofBody(CLAIMS), sight)
        .toString()
        .replaceAll("\\s*([:,{}])\\s*", "$1")
        .replace("[]", "[]");
  }
}
