package org.throughline.write;

import static org.throughline.write.Desk.input;

import java.util.List;
import java.util.Map;
import org.throughline.World;

/**
 * How objects of a type are entered and corrected.
 *
 * @param type as mutations begin with it
 * @param create what is enough to add one
 * @param update what is another then
 * @param wrong what no object may have
 * @param at the field that is to blame, below {@code input}
 * @param code what it is refused with
 */
record Sample(
    String type,
    Map<String, Object> create,
    Map<String, Object> update,
    Map<String, Object> wrong,
    String at,
    String code) {

  @Override
  public String toString() {
    return type;
  }

  /** The things that all samples are about. */
  static void setUp(World world) {
    world.aStory();
    world.article("an article");
    world.claim("a claim");
    world.claim("another claim");
    world.person("Ann");
    world.source("a paper");
    world.proposal("a plan");
  }

  static List<Sample> all() {
    return List.of(
        new Sample(
            "story",
            input("slug", "new", "title", "New", "language", "en", "people", List.of("ann")),
            input("title", "Newer", "summary", "It began."),
            input("language", "english please"),
            "language",
            "BAD_VALUE"),
        new Sample(
            "newsroom",
            input("slug", "new", "basis", "INFERRED", "note", "The same closing line."),
            input("note", "The same closing line, word by word."),
            input("note", null),
            "",
            "BREAKS_A_RULE"),
        new Sample(
            "article",
            input(
                "slug",
                "new",
                "story",
                "a-story",
                "outlet",
                "a-paper",
                "outletBasis",
                "STATED",
                "language",
                "en",
                "published",
                input("value", "2025-08-18")),
            input("title", "New", "authors", List.of("ann")),
            input("url", "javascript:alert(1)"),
            "url",
            "BAD_VALUE"),
        new Sample(
            "citation",
            input(
                "article",
                "an-article",
                "source",
                "a-paper",
                "relation",
                "CITES",
                "lines",
                List.of(3, 2)),
            input("label", "the paper"),
            input("source", "a-papr"),
            "source",
            "NO_SUCH_OBJECT"),
        new Sample(
            "claim",
            input("slug", "new", "story", "a-story", "text", "It is so."),
            input("text", "It is not so."),
            input("slug", "Not A Slug"),
            "slug",
            "BAD_VALUE"),
        new Sample(
            "report",
            input(
                "article",
                "an-article",
                "claim",
                "a-claim",
                "certainty",
                "WILL",
                "attribution",
                "EXPLICIT",
                "lines",
                List.of(4),
                "chain",
                List.of(input("party", "a-paper", "basis", "STATED"))),
            input("certainty", "POSSIBLE"),
            input("lines", List.of(0)),
            "lines",
            "BREAKS_A_RULE"),
        new Sample(
            "statement",
            input(
                "slug",
                "new",
                "story",
                "a-story",
                "gist",
                "It begins.",
                "speakers",
                List.of("ann"),
                "channel",
                "INTERVIEW"),
            input("claims", List.of("a-claim", "another-claim")),
            input("speakers", List.of()),
            "",
            "BREAKS_A_RULE"),
        new Sample(
            "person",
            input("slug", "new", "name", "New Person"),
            input("name", "Newer Person", "sameAs", List.of("https://example.org/new")),
            input("name", " "),
            "name",
            "BAD_VALUE"),
        new Sample(
            "organization",
            input("slug", "new", "name", "New", "kind", "COUNTRY"),
            input("size", 3),
            input("slug", "ann"),
            "slug",
            "TAKEN"),
        new Sample(
            "source",
            input("slug", "new", "name", "New Paper", "kind", "OUTLET"),
            input("aliases", List.of(input("name", "The New Paper"), input("name", "New Paper"))),
            input("kind", "ANONYMOUS_GROUP"),
            "",
            "BREAKS_A_RULE"),
        new Sample(
            "event",
            input(
                "slug",
                "new",
                "story",
                "a-story",
                "name",
                "A meeting",
                "status",
                "PLANNED",
                "participants",
                List.of(input("party", "ann", "basis", "STATED"))),
            input("status", "HELD", "date", input("value", "2025-08-18")),
            input("date", input("earliest", "2025-08-18", "latest", "2025-08-17")),
            "",
            "BREAKS_A_RULE"),
        new Sample(
            "proposal",
            input("slug", "new", "story", "a-story", "name", "A plan", "status", "PROPOSED"),
            input("amount", input("value", 90, "currency", "USD")),
            input("amount", input("value", 90, "currency", "dollars")),
            "amount.currency",
            "BAD_VALUE"),
        new Sample(
            "proposalElement",
            input("proposal", "a-plan", "key", "new", "label", "Money"),
            input("label", "More money"),
            input("proposal", "an-article"),
            "proposal",
            "NO_SUCH_OBJECT"),
        new Sample(
            "position",
            input(
                "proposal",
                "a-plan",
                "key",
                "new",
                "holder",
                "ann",
                "stance",
                "SUPPORTS",
                "claim",
                "a-claim"),
            input("stance", "OPPOSES", "since", input("value", "2025-08-18")),
            input("spokesperson", "ann"),
            "",
            "BREAKS_A_RULE"),
        new Sample(
            "condition",
            input("proposal", "a-plan", "text", "Peace", "state", "UNKNOWN", "claim", "a-claim"),
            input("state", "MET", "blockedBy", List.of("another-claim")),
            input("claim", null),
            "claim",
            "MISSING"),
        new Sample(
            "discrepancy",
            input(
                "slug",
                "new",
                "story",
                "a-story",
                "kind",
                "COUNT",
                "topic",
                "How many came.",
                "sides",
                List.of(
                    input("value", "6", "articles", List.of(input("article", "an-article"))),
                    input("value", "7", "articles", List.of(input("article", "an-article"))))),
            input("topic", "How many came at all.", "claims", List.of("a-claim")),
            input("sides", List.of()),
            "",
            "BREAKS_A_RULE"));
  }
}
