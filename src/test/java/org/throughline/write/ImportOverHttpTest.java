package org.throughline.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.throughline.write.Desk.input;
import static org.throughline.write.Desk.with;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.World;

@QuarkusTest
class ImportOverHttpTest {

  private static final String DIFF =
      "story { slug } diff { action object name field before after line } awaited { message line }";

  private static final Desk DESK = Desk.of("editor");

  private static final String STORY =
      """
      story: flood
      title: The flood
      language: en
      newsrooms:
        gazette-newsroom: { outlet: gazette, basis: stated }
      articles:
        flood-report:
          as: D1
          newsroom: gazette-newsroom
          language: en
          outlet: gazette
          outlet-basis: stated
          published: 2025-08-18
      claims:
        dam-broke:
          text: The dam broke.
          reports:
            - in: D1
              certainty: asserted
              attribution: none
              lines: [2]
      """;

  @Inject World world;
  @Inject Dump dump;

  @BeforeEach
  void nothing_but_a_paper() {
    world.clear();
    world.source("gazette");
    world.rows().commit();
  }

  @Test
  void a_document_becomes_a_story_and_says_what_is_new() {
    var first = importing(STORY);
    assertEquals("flood", first.at("/story/slug").asText(), first::toString);
    assertEquals(5, first.get("diff").size(), first::toString);

    var before = dump.everything();
    assertEquals(0, importing(STORY).get("diff").size());
    assertEquals(before, dump.everything());
  }

  @Test
  void trying_shows_the_difference_with_its_line_and_changes_nothing() {
    importing(STORY);
    var before = dump.everything();

    var tried =
        DESK.ask(
            "storyImport",
            input("document", STORY.replace("asserted", "possible"), "dryRun", true),
            DIFF);
    assertEquals(1, tried.get("diff").size(), tried::toString);
    var change = tried.at("/diff/0");
    assertEquals("CHANGED", change.get("action").asText());
    assertEquals("certainty", change.get("field").asText());
    assertEquals("ASSERTED", change.get("before").asText());
    assertEquals("POSSIBLE", change.get("after").asText());
    assertEquals(18, change.get("line").asInt());
    assertEquals(before, dump.everything());
  }

  @Test
  void all_that_is_wrong_is_said_at_once_with_its_line() {
    var before = dump.everything();
    var wrong = STORY.replace("outlet: gazette\n", "outlet: gazete\n").replace("asserted", "sure");

    var errors = DESK.ask("storyImport", input("document", wrong), "").get("userErrors");
    assertEquals(2, errors.size(), errors::toString);
    assertEquals("UNKNOWN_REFERENCE", errors.at("/0/code").asText());
    assertEquals(11, errors.at("/0/line").asInt());
    assertEquals("NOT_IN_LIST", errors.at("/1/code").asText());
    assertEquals(before, dump.everything());
  }

  @Test
  void json_says_the_same_as_yaml() {
    importing(STORY);
    var json =
        """
        {"story": "flood", "title": "The flood", "language": "en",
         "newsrooms": {"gazette-newsroom": {"outlet": "gazette", "basis": "stated"}},
         "articles": {"flood-report": {"as": "D1", "newsroom": "gazette-newsroom", "language": "en",
           "outlet": "gazette", "outlet-basis": "stated", "published": "2025-08-18"}},
         "claims": {"dam-broke": {"text": "The dam broke.",
           "reports": [{"in": "D1", "certainty": "asserted", "attribution": "none", "lines": [2]}]}}}
        """;
    var answer = DESK.ask("storyImport", input("document", json, "format", "JSON"), DIFF);
    assertEquals(0, answer.get("diff").size(), answer::toString);
    assertEquals("flood", answer.at("/story/slug").asText());
  }

  @Test
  void a_document_of_ten_megabytes_is_taken_from_an_editor_and_from_nobody_else() {
    var long_ = with(input("document", STORY + "# " + "x".repeat(9_900_000) + "\n"));
    assertEquals(5, DESK.ask("storyImport", long_, DIFF).get("diff").size());
    Desk.nobody().send("storyImport", long_, "").hasStatus(413);
  }

  @Test
  void the_five_articles_are_entered_file_by_file() throws Exception {
    world.clear();
    world.rows().commit();
    var seeds = Path.of("seeds");
    for (var file :
        List.of(
            "sources.yaml",
            "organizations.yaml",
            "people.yaml",
            "stories/ukraine-security-guarantees-august-2025.yaml",
            "fingerprints/ukraine-security-guarantees-august-2025.yaml",
            "organizations.yaml",
            "people.yaml")) {
      importing(Files.readString(seeds.resolve(file)));
    }
    var before = dump.everything();
    var again =
        importing(
            Files.readString(
                seeds.resolve("stories/ukraine-security-guarantees-august-2025.yaml")));
    assertEquals(0, again.get("diff").size(), again::toString);
    assertEquals(before, dump.everything());
  }

  private static JsonNode importing(String document) {
    Map<String, Object> input = input("document", document);
    var payload = DESK.ask("storyImport", input, DIFF);
    assertEquals(0, payload.get("userErrors").size(), payload::toString);
    return payload;
  }
}
