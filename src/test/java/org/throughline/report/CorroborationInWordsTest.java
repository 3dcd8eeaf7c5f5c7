package org.throughline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;
import org.throughline.world.Claim;
import org.throughline.world.Source;

/** What the numbers of a corroboration mean, in words. */
@QuarkusTest
class CorroborationInWordsTest extends WorldTest {

  private Claim claim;
  private Source daily;

  @BeforeEach
  void a_claim_to_be_reported() {
    claim = world.claim("it rains");
    daily = world.source("Daily");
  }

  @Test
  void it_explains_itself_and_what_would_change_it() {
    explains("No article reports it.");
    world.report(world.article("a"), claim);
    explains(
        "1 article of 1 newsroom reports it. It does not show where it comes from. That makes 1"
            + " independent origin. Knowing it would not change the number; a report from another"
            + " origin would.");
    world.report(
        world.article("b").from(world.newsroom("b desk").with("basis", "STATED").of(daily)), claim);
    explains(
        "2 articles of 2 newsrooms report it. They do not show where it comes from. That makes 1 to"
            + " 2 independent origins, which means: not shown to be the same. Knowing where they"
            + " have it from would settle it: 1 if all have it from the same origin, 2 if each has"
            + " its own.");
    world.report(world.article("c"), claim).via(world.person("Ann"));
    explains(
        "3 articles of 3 newsrooms report it. It is traced to 1 origin: Ann; 1 on the record. 2"
            + " newsrooms do not show where it comes from: the newsroom of a and Daily. That makes"
            + " 1 to 3 independent origins, which means: not shown to be the same. Knowing where"
            + " those newsrooms have it from would settle it: 1 if from the origin above, 3 if from"
            + " others, each from its own.");
  }

  @Test
  void it_says_when_unnamed_groups_count_as_one() {
    world.report(world.article("a"), claim).via(world.unnamedGroup("Officials", daily));
    world
        .report(world.article("b"), claim)
        .via(world.unnamedGroup("Aides", world.source("Weekly")));
    assertEquals(
        "2 articles of 2 newsrooms report it. It is traced to 2 origins: Officials and Aides. That"
            + " makes 2 independent origins, which means: not shown to be the same. 2 of the"
            + " origins are unnamed groups, which may overlap; as the same people they make it 1.",
        explanation(""));
    assertEquals(
        "2 articles of 2 newsrooms report it. It is traced to 2 origins: Officials and Aides. That"
            + " makes 1 independent origin. 2 unnamed groups count as one; as different people they"
            + " make it 2.",
        explanation("(treatAnonymousAs: SAME)"));
    assertEquals(
        "Without the excluded sources, 1 article of 1 newsroom reports it. It is traced to 1"
            + " origin: Aides. That makes 1 independent origin. Only a report from another origin"
            + " would change it.",
        explanation("(excludeSources: [\"officials\"])"));
    assertEquals(
        "Without the excluded sources no article reports it.",
        explanation("(excludeSources: [\"officials\", \"aides\"])"));
  }

  @Test
  void it_says_which_excluded_names_nobody_has() {
    world.report(world.article("a"), claim).via(daily);
    assertEquals(
        "Nobody is called dialy and weeky. 1 article of 1 newsroom reports it. It is traced to 1"
            + " origin: Daily. That makes 1 independent origin. Only a report from another origin"
            + " would change it.",
        explanation("(excludeSources: [\"dialy\", \"weeky\"])"));
    assertEquals(
        "Nobody is called dialy. Without the excluded sources no article reports it.",
        explanation("(excludeSources: [\"dialy\", \"daily\"])"));
  }

  @Test
  void many_names_are_cut_short() {
    for (var name : List.of("Ann", "Bea", "Cid", "Dan", "Eve")) {
      world.report(world.article("by " + name), claim).via(world.person(name));
    }
    assertEquals(
        "5 articles of 5 newsrooms report it. It is traced to 5 origins: Ann, Bea, Cid and 2 more;"
            + " 5 on the record. That makes 5 independent origins, which means: not shown to be the"
            + " same. Only a report from another origin would change it.",
        explanation(""));
    assertFalse(explanation("").contains("true"));
  }

  @Test
  void it_says_how_much_is_inferred_and_what_may_have_come_later() {
    world
        .report(world.article("a").publishedBetween("2025-08-18", null), claim)
        .via("WSJ")
        .inferred();
    world.report(world.article("b").published("2025-08-18"), claim).via("Reuters");
    assertEquals(
        "2 articles of 2 newsrooms report it. Of these, 1 may have come later than that day. It is"
            + " traced to 2 origins: WSJ and Reuters. In 1 article that is inferred. That makes 2"
            + " independent origins, which means: not shown to be the same. Only a report from"
            + " another origin would change it.",
        graphql(
                "{ claim(slug: \"it-rains\", asOf: \"2025-08-19\") { corroboration { explanation } } }")
            .get("claim.corroboration.explanation"));
    graphql("{ claim(slug: \"it-rains\") { corroboration { origins { basis } } } }")
        .isData("claim.corroboration.origins.basis", List.of("INFERRED", "STATED"));
  }

  private void explains(String words) {
    assertEquals(words, explanation(""));
  }

  private String explanation(String arguments) {
    return graphql(
            "{ claim(slug: \"it-rains\") { corroboration%s { explanation } } }"
                .formatted(arguments))
        .inStatements(1)
        .get("claim.corroboration.explanation");
  }
}
