package org.throughline.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.write.Desk.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.throughline.WorldTest;

/** Two editors write at once: whoever comes second knows what the first did, or is told. */
@QuarkusTest
class TogetherTest extends WorldTest {

  private static final int TIMES = 5;

  private static final Desk DESK = Desk.of("editor");

  private static final LongStory STORY = new LongStory("flood");
  private static final LongStory ANOTHER = new LongStory("fire");

  @BeforeEach
  void a_paper() {
    world.source("gazette");
    world.rows().commit();
  }

  @RepeatedTest(TIMES)
  void of_two_versions_of_a_story_one_is_there_wholly() throws Exception {
    var versions =
        List.of(STORY.document("gazette", "asserted"), STORY.document("gazette", "possible"));
    for (var payload : together(importing(versions.get(0)), importing(versions.get(1)))) {
      assertEquals(List.of(), codes(payload), payload::toString);
    }
    assertEquals(Set.of(0, 300), Set.copyOf(versions.stream().map(this::differences).toList()));
    assertEquals("300", sql("select count(*) from report"));
    assertEquals("2", sql("select count(*) from edit where mutation = 'storyImport'"));
  }

  @RepeatedTest(TIMES)
  void two_stories_are_there_both() throws Exception {
    var documents =
        List.of(STORY.document("gazette", "asserted"), ANOTHER.document("gazette", "asserted"));
    for (var payload : together(importing(documents.get(0)), importing(documents.get(1)))) {
      assertEquals(List.of(), codes(payload), payload::toString);
    }
    assertEquals(List.of(0, 0), documents.stream().map(this::differences).toList());
    assertEquals("600", sql("select count(*) from report"));
  }

  @RepeatedTest(TIMES)
  void one_import_sent_twice_at_once_is_made_once() throws Exception {
    var input =
        input("document", STORY.document("gazette", "asserted"), "clientMutationId", "once");
    Callable<JsonNode> send =
        () -> DESK.ask("storyImport", input, "story { id version } changes { kind }");
    var answers = together(send, send);
    assertEquals(answers.get(0), answers.get(1));
    assertEquals("1", sql("select count(*) from edit where mutation = 'storyImport'"));
  }

  @RepeatedTest(TIMES)
  void an_import_beside_an_edit_takes_its_place_in_the_history_or_the_edit_is_stale()
      throws Exception {
    var first = STORY.document("gazette", "asserted");
    var second = first.replace("for the 7th time", "for the seventh time");
    importing(first).call();
    var text = "select text from claim where slug = 'flood-claim-7'";
    var version = sql("select version from claim where slug = 'flood-claim-7'");
    var edit = input("id", "flood-claim-7", "version", version, "text", "It is so, edited.");

    var payloads = together(importing(second), writing("claimUpdate", edit));

    assertEquals(List.of(), codes(payloads.get(0)));
    assertEquals("It is so, for the seventh time.", sql(text), payloads::toString);
    var overwritten =
        sql(
            """
            select before ->> 'text' from change
            where relation = 'claim' and after ->> 'text' like '%seventh%'\
            """);
    if (codes(payloads.get(1)).isEmpty()) {
      assertEquals("It is so, edited.", overwritten);
    } else {
      assertEquals(List.of("STALE"), codes(payloads.get(1)));
      assertEquals("It is so, for the 7th time.", overwritten);
    }
  }

  @RepeatedTest(TIMES)
  void two_people_are_merged_once() throws Exception {
    var ann = world.person("Ann");
    var anne = world.person("Anne");
    world.statement("I said so").by(anne);
    world.rows().commit();
    var merge = writing("personMerge", input("keep", ann.id(), "merge", anne.id()));

    oneIsRefused(together(merge, merge), "NO_SUCH_OBJECT", "SAME_OBJECT");
    assertEquals("ann", speakers());
  }

  @RepeatedTest(TIMES)
  void two_people_merged_crosswise_are_one() throws Exception {
    var ann = world.person("Ann");
    var anne = world.person("Anne");
    world.statement("I said so").by(anne);
    world.rows().commit();

    var payloads =
        together(
            writing("personMerge", input("keep", ann.id(), "merge", anne.id())),
            writing("personMerge", input("keep", anne.id(), "merge", ann.id())));
    oneIsRefused(payloads, "NO_SUCH_OBJECT", "SAME_OBJECT");
    assertEquals(codes(payloads.get(0)).isEmpty() ? "ann" : "anne", speakers());
    assertEquals("1", sql("select count(*) from person"));
  }

  @RepeatedTest(TIMES)
  void nobody_is_merged_into_two() throws Exception {
    var ann = world.person("Ann");
    var anna = world.person("Anna");
    var anne = world.person("Anne");
    world.statement("I said so").by(anne);
    world.rows().commit();

    // The second may come so late that "anne" leads to the one that she became: two merges then.
    var payloads =
        together(
            writing("personMerge", input("keep", ann.id(), "merge", anne.id())),
            writing("personMerge", input("keep", anna.id(), "merge", anne.id())));
    var done = payloads.stream().filter(payload -> codes(payload).isEmpty()).count();
    assertTrue(done > 0, payloads::toString);
    assertEquals(String.valueOf(3 - done), sql("select count(*) from person"));
    assertEquals(String.valueOf(done), sql("select count(*) from redirect"));
    assertTrue(Set.of("ann", "anna").contains(speakers()), this::speakers);
  }

  @RepeatedTest(TIMES)
  void of_an_undo_and_an_update_one_is_refused() throws Exception {
    world.claim("it rains");
    world.rows().commit();
    DESK.done("claimUpdate", update("it pours"), "id");
    var edit = "edit_" + sql("select id from edit order by place desc nulls last limit 1");

    var payloads =
        together(
            writing("editUndo", input("edit", edit)), writing("claimUpdate", update("it hails")));
    oneIsRefused(payloads, "CHANGED_SINCE", "STALE");
    assertEquals(
        codes(payloads.get(0)).isEmpty() ? "it rains" : "it hails",
        sql("select text from claim"),
        payloads::toString);
  }

  @RepeatedTest(TIMES)
  void one_edit_is_undone_once() throws Exception {
    world.claim("it rains");
    world.rows().commit();
    DESK.done("claimUpdate", update("it pours"), "id");
    var edit = "edit_" + sql("select id from edit order by place desc nulls last limit 1");

    var undo = writing("editUndo", input("edit", edit));
    oneIsRefused(together(undo, undo), "ALREADY_UNDONE");
    assertEquals("it rains", sql("select text from claim"));
  }

  private Map<String, Object> update(String text) {
    return input("id", "it-rains", "version", sql("select version from claim"), "text", text);
  }

  private String speakers() {
    return sql(
        """
        select string_agg(slug, ' ' order by slug)
        from statement_speaker
        join party on party.id = statement_speaker.party_id\
        """);
  }

  private static void oneIsRefused(List<JsonNode> payloads, String... codes) {
    var refused = payloads.stream().flatMap(payload -> codes(payload).stream()).toList();
    assertEquals(1, refused.size(), payloads::toString);
    assertTrue(List.of(codes).contains(refused.get(0)), payloads::toString);
  }

  private static Callable<JsonNode> importing(String document) {
    return writing("storyImport", input("document", document));
  }

  private static Callable<JsonNode> writing(String mutation, Map<String, Object> input) {
    return () -> DESK.ask(mutation, input, "");
  }

  /** How much a document would change. */
  private int differences(String document) {
    var tried =
        DESK.ask("storyImport", input("document", document, "dryRun", true), "diff { field }");
    return tried.get("diff").size();
  }

  /** What each was answered; neither failed. */
  private static List<JsonNode> together(Callable<JsonNode> one, Callable<JsonNode> other)
      throws Exception {
    var both = Executors.newFixedThreadPool(2);
    try {
      var answers = new ArrayList<JsonNode>();
      for (var answer : both.invokeAll(List.of(one, other))) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      both.shutdown();
    }
  }

  private static List<String> codes(JsonNode payload) {
    return payload.get("userErrors").findValuesAsText("code");
  }
}
