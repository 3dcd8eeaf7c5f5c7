package org.throughline.plan;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;
import org.throughline.world.Thing;

/** What each list can be narrowed down to. */
@QuarkusTest
class FiltersTest extends WorldTest {

  @Test
  void articles() {
    var talks = world.story("talks");
    var gazette = world.source("Gazette");
    var ann = world.person("Ann");
    var a = world.article("a").inStory(talks).published("2025-08-18").citing(gazette);
    var b =
        world
            .article("b")
            .inStory(talks)
            .from(gazette)
            .in("uk")
            .publishedBetween("2025-08-20", null);
    var c = world.article("c").citing(ann);
    ann.namedIn(a, b);
    by("articles", "story", talks, "b", "a");
    by("articles", "outlet", gazette, "b");
    by("articles", "mentions", ann, "b", "a");
    by("articles", "cites", ann, "c");
    by("articles", "cites", gazette, "a");
    filtered("articles", "language: \"uk\"", "b");
    filtered("articles", "published: {from: \"2025-08-18\", to: \"2025-08-18\"}", "a");
    filtered("articles", "published: {from: \"2025-08-19\"}", "b");
    filtered("articles", "published: {to: \"2025-08-19\"}", "a");
    filtered("articles", "published: {}", "b", "a");
    filtered("articles", "story: \"talks\", language: \"en\", published: {}", "a");
    filtered(
        "articles", "story: \"%s\", cites: \"ann\"".formatted(world.aStory().id()), c.toString());
  }

  @Test
  void claims() {
    var talks = world.story("talks");
    var article = world.article("a");
    world.report(article, world.claim("it rains").inStory(talks)).certainty("POSSIBLE");
    world.report(world.article("b"), world.claim("it snows")).certainty("WILL");
    by("claims", "story", talks, "it-rains");
    by("claims", "reportedIn", article, "it-rains");
    filtered("claims", "certainty: [WILL, EXPECTED]", "it-snows");
    filtered("claims", "certainty: [POSSIBLE, WILL]", "it-rains", "it-snows");
    filtered("claims", "certainty: []");
  }

  @Test
  void events() {
    var talks = world.story("talks");
    var ann = world.person("Ann");
    world.event("a").inStory(talks).on("2025-08-18").attended(ann);
    world.event("b").status("HELD").between(null, "2025-08-15");
    world.event("c").status("CANCELLED");
    by("events", "storySlug", talks, "a");
    by("events", "participant", ann, "a");
    filtered("events", "status: [HELD, CANCELLED]", "b", "c");
    filtered("events", "date: {from: \"2025-08-15\"}", "a", "b");
    filtered("events", "date: {from: \"2025-08-16\"}", "a");
    filtered("events", "date: {from: \"2025-08-16\", to: \"2025-08-17\"}");
  }

  @Test
  void organizations() {
    var army = world.organization("Army of Åland").ofKind("GOVERNMENT_BODY");
    world.organization("NATO").ofKind("ALLIANCE").alsoKnownAs("Atlantic Alliance");
    var talks = world.story("talks").about(army);
    by("organizations", "story", talks, "army-of-land");
    filtered("organizations", "name: \"ARMY OF ALA\"", "army-of-land");
    filtered("organizations", "name: \"atlantic\"", "nato");
    filtered("organizations", "name: \"\"", "army-of-land", "nato");
    filtered("organizations", "name: \"%\"");
    filtered("organizations", "kind: ALLIANCE", "nato");
  }

  @Test
  void people() {
    var army = world.organization("Army");
    var ann = world.person("Ann Öz").alsoKnownAs("Chief O’Ann");
    ann.holds("Chief", army);
    world.person("Bob");
    var talks = world.story("talks").about(ann);
    by("people", "organization", army, "ann-z");
    by("people", "story", talks, "ann-z");
    filtered("people", "name: \"ann oz\"", "ann-z");
    filtered("people", "name: \"chief o'\"", "ann-z");
    filtered("people", "name: \"nn\"");
  }

  @Test
  void proposals() {
    var talks = world.story("talks");
    var army = world.organization("Army");
    world.proposal("a").inStory(talks).status("AGREED");
    world.proposal("b").by(army);
    by("proposals", "story", talks, "a");
    by("proposals", "proponent", army, "b");
    filtered("proposals", "status: [AGREED, REJECTED]", "a");
  }

  @Test
  void sources() {
    var gazette = world.source("Gazétte");
    world.unnamedGroup("Officials", gazette);
    world.source("Wire").ofKind("AGENCY");
    by("sources", "speaksTo", gazette, "officials");
    filtered("sources", "name: \"GAZE\"", "gaz-tte");
    world.source("Herald").alsoKnownAs("The Morning Herald");
    filtered("sources", "name: \"morn\"", "herald");
    filtered("sources", "name: \"erald\"");
    filtered("sources", "kind: [AGENCY, ANONYMOUS_GROUP]", "officials", "wire");
  }

  @Test
  void statements() {
    var talks = world.story("talks");
    var ann = world.person("Ann");
    world.statement("a").inStory(talks).made("2025-08-18").by(ann);
    world.statement("b").via("INTERVIEW", world.source("Gazette"));
    by("statements", "story", talks, "a");
    by("statements", "speaker", ann, "a");
    filtered("statements", "channel: INTERVIEW", "b");
    filtered("statements", "made: {to: \"2025-08-18\"}", "a");
    filtered("statements", "made: {to: \"2025-08-17\"}");
  }

  @Test
  void stories() {
    var ann = world.person("Ann");
    var army = world.organization("Army");
    var a = world.story("a").in("uk");
    var b = world.story("b").about(ann).about(army);
    world.rows().commit(); // which is a change
    a.changed("2025-08-18 23:59:59.999999+00");
    b.changed("2025-08-19 00:00:00+00");
    by("stories", "person", ann, "b");
    by("stories", "organization", army, "b");
    filtered("stories", "language: \"uk\"", "a");
    filtered("stories", "updated: {from: \"2025-08-18\", to: \"2025-08-18\"}", "a");
    filtered("stories", "updated: {from: \"2025-08-19\"}", "b");
    filtered("stories", "updated: {}", "b", "a");
  }

  @Test
  void discrepancies_timelines_and_positions() {
    var talks = world.story("talks");
    world.discrepancy("a").inStory(talks).ofKind("COUNT");
    world.discrepancy("b").inStory(talks).ofKind("TENSE");
    world.event("Summit").inStory(talks).on("2025-08-18");
    world.event("Congress").inStory(talks).on("2025-08-25");
    var plan = world.proposal("plan");
    plan.position(world.organization("Army"), "SUPPORTS");
    plan.position(world.organization("Navy"), "OPPOSES");
    graphql(
            """
            { story(slug: "talks") {
                discrepancies(kinds: [TENSE, NAMING]) { totalCount nodes { slug } }
                timeline(window: {from: "2025-08-20"}) { totalCount nodes { label } } }
              proposal(slug: "plan") { positions(holder: "navy") { totalCount nodes { stance } } } }\
            """)
        .isData(
            """
            {"story": {"discrepancies": {"totalCount": 1, "nodes": [{"slug": "b"}]},
                       "timeline": {"totalCount": 1, "nodes": [{"label": "Congress"}]}},
             "proposal": {"positions": {"totalCount": 1, "nodes": [{"stance": "OPPOSES"}]}}}\
            """);
  }

  @Test
  void a_person_is_found_by_any_name_in_any_spelling() {
    world.person("Volodymyr Zelenskyy").alsoKnownAs("Володимир Зеленський").alsoKnownAs("Zelensky");
    for (var name :
        List.of("zelensky", "ZELENSKY", " Zelensky  ", "Zélensky", "володимир зеленський")) {
      graphql("query($name: String) { person(name: $name) { slug } }", "name", name)
          .isData("person.slug", "volodymyr-zelenskyy");
    }
    graphql("{ person(name: \"Zelen\") { slug } }").isData("person", null);
  }

  /** An object may be named by its slug or its id; one that is not there leaves nothing. */
  private static void by(String list, String argument, Thing<?> named, String... slugs) {
    filtered(list, "%s: \"%s\"".formatted(argument, named), slugs);
    filtered(list, "%s: \"%s\"".formatted(argument, named.id()), slugs);
    filtered(list, "%s: \"nothing\"".formatted(argument));
    filtered(
        list,
        "%s: \"%s\""
            .formatted(
                argument,
                named.id().replaceFirst("_[0-9a-f-]+$", "_019ab4d2-0000-7000-8000-000000000000")));
  }

  private static void filtered(String list, String filter, String... slugs) {
    graphql("{ %s(filter: {%s}) { totalCount nodes { slug } } }".formatted(list, filter))
        .isData(list + ".nodes.slug", List.of(slugs))
        .isData(list + ".totalCount", slugs.length);
  }
}
