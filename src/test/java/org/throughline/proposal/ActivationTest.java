package org.throughline.proposal;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.WorldTest;

/** Whether a proposal can take effect. */
@QuarkusTest
class ActivationTest extends WorldTest {

  @Test
  void nobody_says_that_a_proposal_without_conditions_is_free_to_start() {
    world.proposal("plan");
    graphql("{ proposal(slug: \"plan\") { activation { state conditions { text } } } }")
        .isData(
            """
            {"proposal": {"activation": {"state": "UNKNOWN", "conditions": []}}}\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "MET, MET, MET",
    "MET, UNKNOWN, UNKNOWN",
    "MET, NOT_MET, NOT_MET",
    "UNKNOWN, NOT_MET, NOT_MET",
    "UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void the_weakest_condition_decides(String one, String other, String state) {
    var plan = world.proposal("plan").onCondition("peace", null, world.claim("war goes on"));
    plan.onCondition("money", null, null);
    world.rows().run("update condition set state = ? where text = 'peace'", one);
    world.rows().run("update condition set state = ? where text = 'money'", other);
    graphql(
            "{ proposal(slug: \"plan\") { activation { state conditions { text blockedBy { slug } } } } }")
        .isData(
            """
            {"proposal": {"activation": {"state": "%s", "conditions": [
              {"text": "peace", "blockedBy": [{"slug": "war-goes-on"}]},
              {"text": "money", "blockedBy": []}]}}}\
            """
                .formatted(state));
  }
}
