package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Slugs and names that lead nowhere, or to two. */
class BadReferenceTest {

  private static final String BRIDGE = "stories/bridge.yaml";

  @Test
  void an_unknown_reference_names_the_nearest_slug_of_the_right_kind() {
    Edit.of("people.yaml", "of: harbour-town", "of: harbor-town")
        .isRefusedFirst(
            "unknown organization 'harbor-town'; did you mean 'harbour-town'?"
                + " [UNKNOWN_REFERENCE]");
  }

  @Test
  void a_reference_of_the_wrong_kind_says_what_the_slug_is() {
    Edit.of(BRIDGE, "authors: [ben-ode]", "authors: [harbour-town]")
        .isRefused(
            "unknown person 'harbour-town'; that is the organization in"
                + " seeds/organizations.yaml:2 [UNKNOWN_REFERENCE]");
  }

  @Test
  void a_reference_unlike_any_slug_is_not_guessed() {
    Edit.of(BRIDGE, "proponents: [ada-lind, harbour-town]", "proponents: [the-queen]")
        .isRefused(
            "unknown party 'the-queen'; look it up in the registries and stories"
                + " [UNKNOWN_REFERENCE]");
  }

  @Test
  void an_unknown_short_name_lists_the_short_names_of_the_file() {
    Edit.of(
            BRIDGE,
            "{party: ada-lind, basis: stated, in: [A, B]}",
            "{party: ada-lind, basis: stated, in: [A, C]}")
        .isRefused("unknown article 'C'; short names here are A, B [UNKNOWN_REFERENCE]");
  }

  @Test
  void a_position_is_contested_by_another_of_its_proposal() {
    Edit.of(BRIDGE, "contested-by: [friends-oppose]", "contested-by: [friend-oppose]")
        .isRefused(
            "unknown position 'friend-oppose'; did you mean 'friends-oppose'?"
                + " [UNKNOWN_REFERENCE]");
  }

  @Test
  void a_mention_prints_a_name_of_the_party() {
    Edit.of(BRIDGE, "        Lind: [4]", "        Linde: [4]")
        .isRefused("'Linde' is no name of 'ada-lind'; did you mean 'Lind'? [UNKNOWN_NAME]");
  }

  @Test
  void the_lead_of_a_proposal_is_an_office_of_the_person() {
    Edit.of(
            BRIDGE,
            "lead: {person: ada-lind, of: harbour-town}",
            "lead: {person: ada-lind, of: ferry-friends}")
        .isRefused(
            "'ada-lind' has no role in 'ferry-friends';"
                + " add it to people's roles; there are [harbour-town] [UNKNOWN_ROLE]");
  }

  @Test
  void a_slug_stands_for_one_party() {
    Edit.of(
            "organizations.yaml",
            "  ferry-friends:\n",
            "  herald:\n    name: Herald Ltd\n    kind: media\n  ferry-friends:\n")
        .isRefused(
            "slug 'herald' is taken; herald is the source in seeds/sources.yaml:2 [DUPLICATE]");
  }

  @Test
  void a_slug_is_given_once_in_all_stories() {
    var twice =
        Folder.town()
            .with("stories/ferry.yaml", Town.BRIDGE.replace("story: bridge", "story: ferry"));
    assertEquals(
        "seeds/stories/ferry.yaml:9: slug 'herald-newsroom' is taken;"
            + " herald-newsroom is the newsroom in seeds/stories/bridge.yaml:9 [DUPLICATE]",
        Edit.problems(twice).get(0));
  }

  @Test
  void a_list_of_references_names_each_once() {
    Edit.of(BRIDGE, "people: [ada-lind, ben-ode]", "people: [ada-lind, ben-ode, ada-lind]")
        .isRefused(
            "reference 'ada-lind' stands here again; it is in line 5; remove one [DUPLICATE]");
  }

  @Test
  void a_name_is_given_once_to_a_party() {
    Edit.of("people.yaml", "- Lind\n", "- Lind\n      - Ada Lind\n")
        .isRefusedAt(
            "- Ada Lind", "'ada-lind' has the name 'Ada Lind' already; remove it [DUPLICATE]");
  }
}
