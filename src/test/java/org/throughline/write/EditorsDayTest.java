package org.throughline.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.throughline.write.Desk.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.World;

/** What an editor does with the five articles, from an empty database on. */
@QuarkusTest
class EditorsDayTest {

  private static final String STORY = "ukraine-security-guarantees-august-2025";

  private static final String SUPPORT =
      """
      { claim(slug: "rubio-heads-working-group") {
          corroboration { independentOrigins { min max } }
          reports(first: 10) { nodes { id version certainty article { slug } origin { ... on Source { slug } } } }
      } }
      """;

  private static final Desk DESK = Desk.of("editor");

  @Inject World world;

  @BeforeEach
  void the_five_articles_are_entered_file_by_file() throws IOException {
    world.clear();
    world.rows().commit();
    for (var file :
        List.of(
            "sources",
            "organizations",
            "people",
            "stories/" + STORY,
            "fingerprints/" + STORY,
            "organizations",
            "people")) {
      importing(Files.readString(Path.of("seeds", file + ".yaml")));
    }
  }

  @Test
  void one_certainty_is_changed_and_the_history_shows_it() {
    var report = reportOf("officials-start-work-on-guarantees");
    var payload =
        DESK.ask(
            "reportUpdate",
            input(
                "id", report.get("id").asText(),
                "version", report.get("version").asText(),
                "certainty", "POSSIBLE",
                "cause", "officials-start-work-on-guarantees",
                "note", "Read again."),
            "changes { kind field before after cause { slug } edit { note } }");

    var change = payload.at("/changes/0");
    assertEquals(1, payload.get("changes").size(), payload::toString);
    assertEquals("CERTAINTY_CHANGED", change.get("kind").asText());
    assertEquals("certainty", change.get("field").asText());
    assertEquals("REPORTEDLY", change.get("before").asText());
    assertEquals("POSSIBLE", change.get("after").asText());
    assertEquals("officials-start-work-on-guarantees", change.at("/cause/slug").asText());
    assertEquals(List.of("reportUpdate", "storyImport"), mutationsOf(report.get("id").asText()));
  }

  @Test
  void an_origin_is_resolved_and_that_is_undone() {
    assertEquals("1 to 2", origins());
    var report = reportOf("officials-start-work-on-guarantees");

    var resolved =
        DESK.ask(
            "reportOriginResolve",
            input("report", report.get("id").asText(), "origin", "wsj"),
            "report { origin { ... on Source { slug } } } changes { kind edit { id } }");
    assertEquals(
        "wsj-european-officials", resolved.at("/report/origin/slug").asText(), resolved::toString);
    assertEquals("ORIGIN_RESOLVED", resolved.at("/changes/0/kind").asText(), resolved::toString);
    assertEquals("1 to 1", origins());

    undo(resolved.at("/changes/0/edit/id").asText());
    assertEquals("1 to 2", origins());
    assertEquals(
        List.of("editUndo", "reportOriginResolve", "storyImport"),
        mutationsOf(report.get("id").asText()));
  }

  @Test
  void two_spellings_of_a_person_are_merged_and_that_is_undone() {
    DESK.done("personCreate", input("slug", "marko-rubio", "name", "Marko Rubio"), "id");
    var merged =
        DESK.ask(
            "personMerge",
            input("keep", "marco-rubio", "merge", "marko-rubio"),
            "person { slug aliases { name } redirects { slug since } } changes { edit { id } }");
    assertEquals("marco-rubio", merged.at("/person/slug").asText(), merged::toString);
    assertEquals("marko-rubio", merged.at("/person/redirects/0/slug").asText());
    assertEquals("marco-rubio", slugOf("marko-rubio"));

    undo(merged.at("/changes/0/edit/id").asText());
    assertEquals("marko-rubio", slugOf("marko-rubio"));
  }

  @Test
  void all_of_it_is_published_at_once_and_can_be_taken_back() {
    var story = "{ story(slug: \"%s\") { id articles { totalCount } } }".formatted(STORY);
    assertEquals("null", asReader(story).get("story").toString());

    var editor = DESK.read(story).get("story");
    assertEquals(5, editor.at("/articles/totalCount").asInt());
    var published =
        Desk.of("publisher")
            .ask(
                "objectsPublish",
                input("objects", List.of(editor.get("id").asText()), "along", true),
                "edit { id mutation }");
    assertEquals(0, published.get("userErrors").size(), published::toString);
    assertEquals(5, asReader(story).at("/story/articles/totalCount").asInt());

    undo(published.at("/edit/id").asText());
    assertEquals("null", asReader(story).get("story").toString());
  }

  @Test
  void what_an_object_was_is_shown_and_restored() {
    var claim = DESK.read("{ claim(slug: \"rubio-heads-working-group\") { id version text } }");
    var id = claim.at("/claim/id").asText();
    var before = DESK.read("{ edits(first: 1) { nodes { at } } }").at("/edits/nodes/0/at").asText();
    DESK.done(
        "claimUpdate",
        input("id", id, "version", claim.at("/claim/version").asText(), "text", "Another."),
        "text");

    var then =
        DESK.read(
            "{ recordedState(id: \"%s\", at: \"%s\") { fields { field value } } }"
                .formatted(id, before));
    assertEquals(
        claim.at("/claim/text"), valueOf("text", then.at("/recordedState/fields")), then::toString);
    var restored = DESK.ask("objectRestore", input("id", id, "at", before), "edit { id }");
    assertEquals(0, restored.get("userErrors").size(), restored::toString);
    assertEquals(
        claim.at("/claim/text"),
        DESK.read("{ claim(slug: \"rubio-heads-working-group\") { text } }").at("/claim/text"));
  }

  private static JsonNode valueOf(String name, JsonNode fields) {
    for (var field : fields) {
      if (field.get("field").asText().equals(name)) {
        return field.get("value");
      }
    }
    throw new AssertionError("no " + name + " in " + fields);
  }

  private static String origins() {
    var range = DESK.read(SUPPORT).at("/claim/corroboration/independentOrigins");
    return range.get("min") + " to " + range.get("max");
  }

  private static JsonNode reportOf(String article) {
    for (var report : DESK.read(SUPPORT).at("/claim/reports/nodes")) {
      if (report.at("/article/slug").asText().equals(article)) {
        return report;
      }
    }
    throw new AssertionError("no report of " + article);
  }

  private static String slugOf(String person) {
    return DESK.read("{ person(slug: \"%s\") { slug } }".formatted(person))
        .at("/person/slug")
        .asText();
  }

  private static List<String> mutationsOf(String object) {
    var mutations = new ArrayList<String>();
    DESK.read("{ edits(of: \"%s\") { nodes { mutation } } }".formatted(object))
        .at("/edits/nodes")
        .forEach(edit -> mutations.add(edit.get("mutation").asText()));
    return mutations;
  }

  private static void undo(String edit) {
    assertNotEquals("", edit);
    var payload =
        Desk.of("publisher").ask("editUndo", input("edit", edit), "edit { undoes { id } }");
    assertEquals(0, payload.get("userErrors").size(), payload::toString);
    assertEquals(edit, payload.at("/edit/undoes/id").asText());
  }

  private static JsonNode asReader(String query) {
    return org.throughline.GraphQL.graphql(query).data();
  }

  private static void importing(String document) {
    var payload = DESK.ask("storyImport", input("document", document), "");
    assertEquals(0, payload.get("userErrors").size(), payload::toString);
  }
}
