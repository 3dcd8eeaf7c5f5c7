package org.throughline.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.write.Desk.input;
import static org.throughline.write.Desk.with;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.World;

/** Objects of every type are entered, corrected and refused in the same way. */
@QuarkusTest
class EveryTypeTest {

  private static final Desk DESK = Desk.of("editor");

  @Inject World world;
  @Inject Dump dump;

  @BeforeEach
  void a_few_things() {
    world.clear();
    Sample.setUp(world);
    world.rows().commit();
  }

  static List<Sample> samples() {
    return Sample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void one_is_added_and_changed(Sample sample) {
    var added = DESK.done(sample.type() + "Create", sample.create(), "id version");

    var changed = DESK.done(sample.type() + "Update", update(sample, added), "id version");
    assertEquals(added.get("id"), changed.get("id"));
    assertNotEquals(added.get("version"), changed.get("version"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void one_is_taken_back_by_a_publisher(Sample sample) {
    var added = DESK.done(sample.type() + "Create", sample.create(), "id version");
    var named = input("id", added.get("id").asText(), "version", version(added));
    var before = dump.everything();
    DESK.send(sample.type() + "Retract", named, "").hasStatus(403);
    assertEquals(before, dump.everything());

    var gone =
        Desk.of("publisher")
            .done(sample.type() + "Retract", named, "editorial { state }")
            .at("/editorial/state");
    assertEquals("RETRACTED", gone.asText());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void what_is_left_out_stays_and_saying_the_same_changes_nothing(Sample sample) {
    var added = DESK.done(sample.type() + "Create", sample.create(), "id version");
    var before = dump.everything();
    var same = with(sample.create(), "id", added.get("id").asText(), "version", version(added));

    assertEquals(
        version(added),
        DESK.done(sample.type() + "Update", same, "version").get("version").asText());
    assertEquals(before, dump.everything());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void what_is_wrong_is_refused_where_it_is(Sample sample) {
    var added = DESK.done(sample.type() + "Create", sample.create(), "id version");
    var wrong = with(sample.wrong(), "id", added.get("id").asText(), "version", version(added));

    isRefused(sample.type() + "Update", wrong, sample.code(), sample.at());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void who_read_an_older_version_is_shown_the_present_one(Sample sample) {
    var added = DESK.done(sample.type() + "Create", sample.create(), "id version");
    var now = DESK.done(sample.type() + "Update", update(sample, added), "version");
    var before = dump.everything();

    var late =
        DESK.ask(sample.type() + "Update", update(sample, added), sample.type() + " { version }");
    assertEquals("STALE", late.at("/userErrors/0/code").asText(), late::toString);
    assertEquals(now.get("version"), late.get(sample.type()).get("version"));
    assertEquals(before, dump.everything());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_repeated_call_answers_the_same_and_does_nothing(Sample sample) {
    var input = with(sample.create(), "clientMutationId", "once");
    var selection = sample.type() + " { id version } clientMutationId changes { kind }";
    var first = DESK.ask(sample.type() + "Create", input, selection);
    var before = dump.everything();

    assertEquals(first, DESK.ask(sample.type() + "Create", input, selection));
    assertEquals(before, dump.everything());
    isRefused(
        sample.type() + "Create",
        with(input, "note", "another"),
        "REUSED_MUTATION_ID",
        "clientMutationId");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void trying_only_shows_what_would_be(Sample sample) {
    var before = dump.everything();
    var tried =
        DESK.ask(
            sample.type() + "Create",
            with(sample.create(), "dryRun", true),
            sample.type() + " { version } changes { kind }");
    assertTrue(tried.get(sample.type()).hasNonNull("version"), tried::toString);
    // C    assertTrue(tried.get("changes").size() > 0);
    assertEquals(before, dump.everything());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void who_may_not_write_changes_nothing(Sample sample) {
    var before = dump.everything();
    Desk.of("reader").send(sample.type() + "Create", sample.create(), "").hasStatus(403);
    Desk.nobody().send(sample.type() + "Create", sample.create(), "").hasStatus(401);
    assertEquals(before, dump.everything());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void of_two_at_once_one_is_told_that_it_came_late(Sample sample) throws Exception {
    var added = DESK.done(sample.type() + "Create", sample.create(), "id version");
    Callable<JsonNode> write =
        () -> DESK.ask(sample.type() + "Update", update(sample, added), "").get("userErrors");
    var both = Executors.newFixedThreadPool(2);
    try {
      var refused = 0;
      for (var answer : both.invokeAll(List.of(write, write))) {
        refused += answer.get().size();
      }
      assertEquals(1, refused);
    } finally {
      both.shutdown();
    }
  }

  private void isRefused(String mutation, Map<String, Object> input, String code, String at) {
    var before = dump.everything();
    var error = DESK.refused(mutation, input);
    assertEquals(code, error.get("code").asText(), error::toString);
    if (!at.isEmpty()) {
      var field = new StringBuilder();
      error.get("field").forEach(name -> field.append('.').append(name.asText()));
      assertEquals(".input." + at, field.toString(), error::toString);
    }
    assertNotEquals("", error.get("message").asText());
    assertEquals(before, dump.everything());
  }

  private static Map<String, Object> update(Sample sample, JsonNode added) {
    return with(sample.update(), "id", added.get("id").asText(), "version", version(added));
  }

  private static String version(JsonNode added) {
    return added.get("version").asText();
  }
}
