package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys and types that are not what should stand there. */
class BadShapeTest {

  private static final String BRIDGE = "stories/bridge.yaml";

  @Test
  void an_unknown_key_names_the_nearest_key() {
    Edit.of("people.yaml", "same-as:", "same_as:")
        .isRefused("unknown key 'same_as'; did you mean 'same-as'? [UNKNOWN_KEY]");
  }

  @Test
  void an_unknown_key_unlike_any_other_names_all_keys() {
    Edit.of("sources.yaml", "kind: outlet", "kind: outlet\n    colour: blue")
        .isRefusedAt(
            "colour", "unknown key 'colour'; keys here are kind, name, speaks-to [UNKNOWN_KEY]");
  }

  @Test
  void a_missing_key_is_named_where_it_is_missing() {
    Edit.of("organizations.yaml", "    kind: group\n", "")
        .isRefusedAt("ferry-friends:\n", "'kind' is missing; add 'kind:' [MISSING_KEY]");
  }

  @Test
  void a_key_without_a_value_is_missing() {
    Edit.of(BRIDGE, "    place: Town hall", "    place:")
        .isRefused("'place' has no value; give it one or leave it out [MISSING_KEY]");
  }

  @Test
  void a_required_list_has_something_in_it() {
    Edit.of(BRIDGE, "by: [ada-lind, harbour-town]", "by: []")
        .isRefused("'by' has nothing in it; one is needed [MISSING_KEY]");
  }

  @Test
  void a_list_is_no_text() {
    Edit.of("people.yaml", "name: Ben Ode", "name: [Ben, Ode]")
        .isRefused("a list stands here; write a text [WRONG_TYPE]");
  }

  @Test
  void a_number_is_no_text_without_quotes() {
    Edit.of("people.yaml", "name: Ben Ode", "name: 1066")
        .isRefused("'1066' stands here; write a text [WRONG_TYPE]");
  }

  @Test
  void on_and_no_and_days_are_plain_text() {
    var folder =
        Folder.town()
            .edit("people.yaml", "name: Ben Ode", "name: no")
            .edit("organizations.yaml", "label: eight others", "label: on")
            .edit(BRIDGE, "place: Town hall", "place: 2025-08-18");
    assertEquals(List.of(), Edit.problems(folder));
  }

  @Test
  void a_text_is_no_mapping() {
    Edit.of(BRIDGE, "lead: {person: ada-lind, of: harbour-town}", "lead: ada-lind")
        .isRefused("'ada-lind' stands here; write a mapping [WRONG_TYPE]");
  }

  @Test
  void a_key_stands_once_in_a_mapping() {
    Edit.of("people.yaml", "name: Ben Ode", "name: Ben Ode\n    name: Benno Ode")
        .isRefusedAt(
            "name: Benno", "key 'name' stands here again; it is in line 12 [DUPLICATE_KEY]");
  }
}
