package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One wrong thing at a time: where it is, what it is and what would be right. Here, facts that
 * contradict one another.
 */
class BadSeedsTest {

  private static final String BRIDGE = "stories/bridge.yaml";

  @Test
  void a_chain_names_a_party_once() {
    Edit.of(BRIDGE, "via: [herald, herald-insiders]", "via: [herald, herald-insiders, herald]")
        .isRefused(
            "'herald' stands in the chain twice; nobody passes on what came from them"
                + " [CHAIN_LOOPS]");
  }

  @Test
  void an_anonymous_group_spoke_to_somebody() {
    Edit.of("sources.yaml", "    speaks-to: herald\n", "")
        .isRefusedAt(
            "herald-insiders:",
            "an unnamed group that spoke to nobody;"
                + " 'speaks-to' is for anonymous groups, and needed there [CONTRADICTION]");
  }

  @Test
  void a_leading_office_leads_something() {
    Edit.of(
            "people.yaml",
            "{title: Author, basis: derived}",
            "{title: Author, leads: true, basis: derived}")
        .isRefused("an office that leads nothing; add 'of:' or remove 'leads' [CONTRADICTION]");
  }

  @Test
  void an_office_is_held_once_at_a_time() {
    Edit.of(
            "people.yaml",
            "- {title: Author, basis: derived}",
            "- {title: Mayor, of: harbour-town, basis: stated}")
        .isRefused("the same office twice at a time; give 'from' and 'to' [CONTRADICTION]");
  }

  @Test
  void an_inferred_newsroom_says_why() {
    Edit.of(BRIDGE, "    note: Two articles share a closing line.\n", "")
        .isRefusedAt(
            "other-newsroom:", "an inference without a reason; add 'note:' [CONTRADICTION]");
  }

  @Test
  void what_a_response_is_about_has_a_basis() {
    Edit.of(BRIDGE, ", about-basis: stated", "")
        .isRefusedAt(
            "about: bridge-will-be-built",
            "a subject without a basis; give 'about' and 'about-basis', or neither [CONTRADICTION]");
  }

  @Test
  void a_title_is_printed_or_ours() {
    Edit.of(
            BRIDGE,
            "    outlet-basis: stated\n",
            "    outlet-basis: stated\n    headline: Bridge\n")
        .isRefusedAt(
            "herald-town-wants-bridge:",
            "two titles; give 'headline' as printed, or 'title' in own words [CONTRADICTION]");
  }

  @Test
  void an_outlet_has_a_basis() {
    Edit.of(BRIDGE, "    outlet-basis: stated\n", "")
        .isRefusedAt(
            "herald-town-wants-bridge:",
            "an outlet without a basis; give 'outlet' and 'outlet-basis', or neither"
                + " [CONTRADICTION]");
  }

  @Test
  void a_citation_of_nobody_is_unattributed_or_broken() {
    Edit.of(BRIDGE, "{relation: unattributed,", "{relation: cites,")
        .isRefused(
            "a citation of nobody; add 'source:', or say that it is unattributed or a"
                + " broken-citation [CONTRADICTION]");
  }

  @Test
  void a_story_stands_in_the_file_named_after_it() {
    var renamed = Folder.town().without(BRIDGE).with("stories/brigde.yaml", Town.BRIDGE);
    assertEquals(
        List.of(
            "seeds/stories/brigde.yaml:1: story 'bridge' in another story's file;"
                + " call the file seeds/stories/bridge.yaml [CONTRADICTION]"),
        Edit.problems(renamed));
  }

  @Test
  void everything_that_is_wrong_is_said_at_once_from_top_to_bottom() {
    var folder =
        Folder.town()
            .edit(BRIDGE, "status: held", "status: hold")
            .edit(BRIDGE, "holder: ferry-friends", "holder: fery-friends")
            .edit("people.yaml", "name: Ben Ode", "nam: Ben Ode");
    assertEquals(
        List.of("MISSING_KEY", "UNKNOWN_KEY", "NOT_IN_LIST", "UNKNOWN_REFERENCE"), codes(folder));
  }

  @Test
  void as_long_as_a_file_is_not_yaml_references_are_not_judged() {
    var folder =
        Folder.town()
            .edit("people.yaml", "- Lind\n", "- [Lind\n")
            .edit(BRIDGE, "status: held", "status: hold");
    assertEquals(List.of("NOT_YAML", "NOT_IN_LIST"), codes(folder));
  }

  private static List<String> codes(Folder folder) {
    return Edit.problems(folder).stream()
        .map(problem -> problem.substring(problem.lastIndexOf('[') + 1, problem.length() - 1))
        .toList();
  }
}
