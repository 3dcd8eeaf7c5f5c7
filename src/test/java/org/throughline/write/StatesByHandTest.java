package org.throughline.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.throughline.GraphQL.graphql;
import static org.throughline.write.Desk.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.World;

/** Objects go from draft to review to readers, are corrected there and taken back. */
@QuarkusTest
class StatesByHandTest {

  private static final Desk EDITOR = Desk.of("editor");
  private static final Desk PUBLISHER = Desk.of("publisher");
  private static final String STATE = "id version editorial { state publishAt }";

  @Inject World world;
  @Inject Dump dump;

  @BeforeEach
  void a_few_things() {
    world.clear();
    Sample.setUp(world);
    world.rows().commit();
  }

  @Test
  void what_is_new_waits_for_a_publisher() {
    var claim = draft();
    assertEquals("DRAFT", claim.at("/editorial/state").asText());
    assertEquals("null", seen());

    assertEquals("", refusal(EDITOR.ask("objectsSubmit", objects(claim), "")));
    EDITOR.send("objectsPublish", objects(claim), "").hasStatus(403);
    assertEquals("null", seen());

    assertEquals("", refusal(PUBLISHER.ask("objectsPublish", objects(claim), "")));
    assertEquals("{\"text\":\"It is so.\"}", seen());
  }

  @Test
  void a_publisher_may_add_what_is_published_and_an_editor_may_not() {
    var input =
        input(
            "slug", "new", "story", "a-story", "text", "It is so.", "editorialState", "PUBLISHED");
    var before = dump.everything();
    EDITOR.send("claimCreate", input, "").hasStatus(403);
    assertEquals(before, dump.everything());

    PUBLISHER.done("claimCreate", input, "id");
    assertEquals("{\"text\":\"It is so.\"}", seen());
  }

  @Test
  void nothing_begins_as_corrected_or_retracted() {
    var input = input("slug", "new", "story", "a-story", "text", "It is so.");
    var before = dump.everything();
    for (var state : List.of("CORRECTED", "RETRACTED")) {
      PUBLISHER
          .send("claimCreate", Desk.with(input, "editorialState", state), "")
          .hasError("BAD_ARGUMENT");
    }
    assertEquals(before, dump.everything());
  }

  @Test
  void a_draft_story_is_split_into_drafts() {
    var story =
        EDITOR.done("storyCreate", input("slug", "old", "title", "Old", "language", "en"), "id");
    EDITOR.done("claimCreate", input("slug", "new", "story", "old", "text", "It is so."), "id");
    var split =
        EDITOR.done(
            "storySplit",
            input(
                "story",
                story.get("id").asText(),
                "slug",
                "secret",
                "title",
                "Secret",
                "objects",
                List.of("new")),
            "slug editorial { state }");
    assertEquals("DRAFT", split.at("/editorial/state").asText());
    graphql("{ story(slug: \"secret\") { title } }").isData("story", null);
  }

  @Test
  void a_draft_that_is_renamed_leaves_readers_no_trace() {
    var claim = draft();
    EDITOR.done("claimUpdate", Desk.with(named(claim), "slug", "newer"), "id");
    PUBLISHER.ask("objectsPublish", objects(claim), "");
    graphql("{ claim(slug: \"new\") { slug } }").isData("claim", null);
    assertEquals(
        "newer", EDITOR.read("{ claim(slug: \"new\") { slug } }").at("/claim/slug").asText());
  }

  @Test
  void an_embargo_keeps_a_draft_until_it_is_given_back() {
    var claim = draft();
    var later = Desk.with(objects(claim), "at", "2099-01-01T00:00:00Z");
    assertEquals("", refusal(PUBLISHER.ask("objectsPublish", later, "")));
    var waiting = EDITOR.read("{ claim(slug: \"new\") { %s } }".formatted(STATE)).get("claim");
    assertEquals("IN_REVIEW", waiting.at("/editorial/state").asText());
    assertEquals("2099-01-01T00:00:00+00:00", waiting.at("/editorial/publishAt").asText());
    assertEquals("null", seen());

    EDITOR.ask("objectsReturn", objects(claim), "");
    var returned = EDITOR.read("{ claim(slug: \"new\") { %s } }".formatted(STATE)).get("claim");
    assertEquals("DRAFT", returned.at("/editorial/state").asText());
    assertEquals("null", returned.at("/editorial/publishAt").toString());
  }

  @Test
  void a_correction_tells_readers_what_was_wrong() {
    var claim = published();
    var corrected =
        EDITOR.done(
            "claimUpdate",
            Desk.with(named(claim), "text", "It was so.", "correction", "It is over."),
            "text editorial { state corrections { note } }");
    assertEquals("CORRECTED", corrected.at("/editorial/state").asText());

    var answer =
        graphql("{ claim(slug: \"new\") { text editorial { state corrections { note } } } }")
            .data();
    assertEquals("It is over.", answer.at("/claim/editorial/corrections/0/note").asText());
  }

  @Test
  void nobody_is_told_about_what_nobody_saw() {
    var claim = draft();
    var error =
        EDITOR.refused(
            "claimUpdate", Desk.with(named(claim), "text", "So.", "correction", "It was wrong."));
    assertEquals("NOT_PUBLISHED", error.get("code").asText());
  }

  @Test
  void what_is_retracted_leaves_a_tombstone_and_comes_back() {
    var claim = published();
    EDITOR.send("claimRetract", named(claim), "").hasStatus(403);
    var retracted =
        PUBLISHER.ask(
            "claimRetract",
            Desk.with(named(claim), "reason", "Nobody said so."),
            "claim { editorial { state } } changes { kind edit { id } }");
    assertEquals("", refusal(retracted));
    assertEquals("RETRACTED", retracted.at("/changes/0/kind").asText(), retracted::toString);
    assertEquals("null", seen());

    var stone =
        graphql("{ story(slug: \"a-story\") { retractions { slug reason } } }")
            .data()
            .at("/story/retractions/0");
    assertEquals("{\"slug\":\"new\",\"reason\":\"Nobody said so.\"}", stone.toString());

    var undo = input("edit", retracted.at("/changes/0/edit/id").asText());
    assertEquals("NEEDS_PUBLISHER", EDITOR.refused("editUndo", undo).get("code").asText());
    PUBLISHER.ask("editUndo", undo, "edit { id }");
    assertEquals("{\"text\":\"It is so.\"}", seen());
  }

  @Test
  void what_others_that_are_published_rest_on_is_not_retracted() {
    var claim = published();
    PUBLISHER.done(
        "conditionCreate",
        input(
            "proposal",
            "a-plan",
            "text",
            "Peace",
            "state",
            "UNKNOWN",
            "claim",
            "new",
            "editorialState",
            "PUBLISHED"),
        "id");
    var before = dump.everything();
    var error = PUBLISHER.refused("claimRetract", named(claim));
    assertEquals("BREAKS_A_RULE", error.get("code").asText(), error::toString);
    assertEquals(true, error.get("message").asText().contains("a-plan"), error::toString);
    assertEquals(before, dump.everything());
  }

  private static JsonNode draft() {
    return EDITOR.done(
        "claimCreate", input("slug", "new", "story", "a-story", "text", "It is so."), STATE);
  }

  private static JsonNode published() {
    return PUBLISHER.done(
        "claimCreate",
        input(
            "slug", "new", "story", "a-story", "text", "It is so.", "editorialState", "PUBLISHED"),
        STATE);
  }

  private static java.util.Map<String, Object> objects(JsonNode object) {
    return input("objects", List.of(object.get("id").asText()));
  }

  private static java.util.Map<String, Object> named(JsonNode object) {
    return input("id", object.get("id").asText(), "version", object.get("version").asText());
  }

  private static String refusal(JsonNode payload) {
    return payload.at("/userErrors/0/code").asText();
  }

  private static String seen() {
    return graphql("{ claim(slug: \"new\") { text } }").data().get("claim").toString();
  }
}
