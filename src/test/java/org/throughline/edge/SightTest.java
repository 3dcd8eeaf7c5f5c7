package org.throughline.edge;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.Answer;
import org.throughline.GraphQL;
import org.throughline.WorldTest;
import org.throughline.identity.Token;

/** What readers and editors see of the same. */
@QuarkusTest
class SightTest extends WorldTest {

  private static final String CLAIMS =
      "{ claims { totalCount nodes { text editorial { state publishAt } } } }";

  private static final String NONE =
      """
      {"claims": {"totalCount": 0, "nodes": []}}
      """;

  @BeforeEach
  void a_claim_that_waits() {
    world.claim("Rubio heads the group");
    world
        .rows()
        .run(
            "update claim set editorial_state = 'IN_REVIEW', editorial_publish_at = '2030-01-01T12:00:00Z'");
  }

  @Test
  void editors_see_drafts_and_when_they_come() {
    asEditor()
        .isData("claims.nodes.0.editorial.state", "IN_REVIEW")
        .isData("claims.nodes.0.editorial.publishAt", "2030-01-01T12:00:00+00:00");
    graphql(CLAIMS).isData(NONE);
  }

  @Test
  void a_connection_that_an_editor_used_shows_a_reader_no_more_than_before() {
    for (var i = 0; i < 50; i++) {
      asEditor().isData("claims.totalCount", 1);
      graphql(CLAIMS).isData(NONE);
    }
  }

  @Test
  void a_token_without_a_role_shows_what_readers_see() {
    var token = Token.good().roles("reader", "offline_access").toString();
    GraphQL.sendAs(token, GraphQL.request(CLAIMS, Map.of())).isData(NONE);
  }

  private static Answer asEditor() {
    return GraphQL.asEditor(CLAIMS);
  }
}
