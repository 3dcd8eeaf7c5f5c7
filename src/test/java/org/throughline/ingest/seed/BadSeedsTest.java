package org.throughline.ingest.seed;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One wrong thing at a time: where it is, what it is and what would be right. */
class BadSeedsTest {

  private static final String BRIDGE = "stories/bridge.yaml";
  private static final String PRINTS = "fingerprints/bridge.yaml";

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
  void a_value_outside_a_closed_list_names_the_nearest_and_all() {
    Edit.of("sources.yaml", "kind: outlet", "kind: outlets")
        .isRefused(
            "'outlets' is not in the list; did you mean 'outlet'? one of outlet, agency,"
                + " broadcaster, platform, official, anonymous-group, unknown [NOT_IN_LIST]");
  }

  @Test
  void a_day_has_to_be_in_the_calendar() {
    Edit.of("people.yaml", "from: 2025-03-01", "from: 2025-02-31")
        .isRefused(
            "'2025-02-31' is no day of the calendar;"
                + " write year, month and day: 2025-08-18 [BAD_DATE]");
  }

  @Test
  void an_interval_begins_before_it_ends() {
    Edit.of(
            BRIDGE,
            "{earliest: 2025-04-02, latest: 2025-04-04,",
            "{earliest: 2025-04-05, latest: 2025-04-04,")
        .isRefused("2025-04-05 is after 2025-04-04; earliest comes first [BAD_DATE]");
  }

  @Test
  void an_interval_has_more_than_one_day() {
    Edit.of(
            BRIDGE,
            "{earliest: 2025-04-02, latest: 2025-04-04,",
            "{earliest: 2025-04-04, latest: 2025-04-04,")
        .isRefused("an interval of one day; give it as 'value' [BAD_DATE]");
  }

  @Test
  void a_date_is_a_day_or_an_interval() {
    Edit.of(BRIDGE, "{latest: 2025-04-01,", "{value: 2025-04-01, latest: 2025-04-01,")
        .isRefused(
            "a day and an interval; give either 'value', or 'earliest', 'latest' or both"
                + " [BAD_DATE]");
  }

  @Test
  void a_date_without_any_day_is_left_out() {
    Edit.of(BRIDGE, "made: {latest: 2025-04-01, basis: derived}", "made: {basis: derived}")
        .isRefused(
            "a date without any day; give either 'value', or 'earliest', 'latest' or both"
                + " [BAD_DATE]");
  }

  @Test
  void an_office_begins_before_it_ends() {
    Edit.of("people.yaml", "from: 2025-03-01", "from: 2025-03-01, to: 2025-02-01")
        .isRefused("the office ends before it begins; 'from' comes before 'to' [BAD_DATE]");
  }

  @Test
  void a_slug_is_lower_case_words_joined_by_hyphens() {
    Edit.of("people.yaml", "  ben-ode:", "  Ben_Ode:")
        .isRefusedFirst("'Ben_Ode'; write lower-case words joined by hyphens [BAD_SLUG]");
  }

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
  void a_key_stands_once_in_a_mapping() {
    Edit.of("people.yaml", "name: Ben Ode", "name: Ben Ode\n    name: Benno Ode")
        .isRefusedAt(
            "name: Benno", "key 'name' stands here again; it is in line 12 [DUPLICATE_KEY]");
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

  @Test
  void lines_rise() {
    Edit.of(BRIDGE, "Ada Lind: [1, 3]", "Ada Lind: [3, 1]")
        .isRefused("lines [3, 1] do not rise; write [1, 3] [BAD_LINES]");
  }

  @Test
  void lines_name_a_line() {
    Edit.of(BRIDGE, "Ada Lind: [1, 3]", "Ada Lind: []")
        .isRefused("no lines; name at least one line [BAD_LINES]");
  }

  @Test
  void lines_count_from_one() {
    Edit.of(BRIDGE, "Ada Lind: [1, 3]", "Ada Lind: [0, 3]")
        .isRefused("0; write a number from 1 on [BAD_NUMBER]");
  }

  @Test
  void a_mention_prints_a_name_of_the_party() {
    Edit.of(BRIDGE, "        Lind: [4]", "        Linde: [4]")
        .isRefused("'Linde' is no name of 'ada-lind'; did you mean 'Lind'? [UNKNOWN_NAME]");
  }

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
  void a_wording_has_three_words_at_most() {
    Edit.of(BRIDGE, "wording: will build,", "wording: will be built soon,")
        .isRefused("'will be built soon'; write three words or fewer [BAD_TEXT]");
  }

  @Test
  void a_name_has_a_length_that_can_be_shown() {
    Edit.of("people.yaml", "name: Ben Ode", "name: " + "Ben ".repeat(126).strip())
        .isRefused("a text of 503 characters; 500 are the most [BAD_TEXT]");
  }

  @Test
  void a_name_has_no_control_characters() {
    Edit.of("people.yaml", "name: Ben Ode", "name: \"Ben\\tOde\"")
        .isRefused("a control character in the text; remove it [BAD_TEXT]");
  }

  @Test
  void an_address_begins_with_http() {
    Edit.of(BRIDGE, "url: https://example.org/a", "url: example.org/a")
        .isRefused(
            "'example.org/a'; write an address that begins with https:// or http://"
                + " [BAD_ADDRESS]");
  }

  @Test
  void money_has_two_decimals_at_most() {
    Edit.of(BRIDGE, "value: 1250000.5,", "value: 1250000.505,")
        .isRefused("1250000.505; write more than 0, with at most two decimals [BAD_NUMBER]");
  }

  @Test
  void money_is_more_than_none() {
    for (var none : List.of("0", "0.00")) {
      Edit.of(BRIDGE, "value: 1250000.5,", "value: %s,".formatted(none))
          .isRefused(
              "%s; write more than 0, with at most two decimals [BAD_NUMBER]".formatted(none));
    }
  }

  @Test
  void a_licence_is_one_that_lets_anybody_keep_a_text() {
    Edit.of(BRIDGE, "licence: CC-BY-4.0", "licence: CC-BY-NC-4.0")
        .isRefused(
            "'CC-BY-NC-4.0' is not in the list; did you mean 'CC-BY-ND-4.0'? one of CC0-1.0,"
                + " CC-BY-4.0, CC-BY-SA-4.0, CC-BY-ND-4.0, LicenseRef-Own [NOT_IN_LIST]");
  }

  @Test
  void a_licence_without_a_text_is_of_nothing() {
    Edit.of(BRIDGE, "    text: The town wants a bridge, and it wants it soon.\n", "")
        .isRefusedAt(
            "herald-town-wants-bridge:",
            "a licence without a text; give 'text', or remove 'licence' [CONTRADICTION]");
  }

  @Test
  void a_text_has_its_own_fingerprint() {
    Edit.of(BRIDGE, "licence: CC-BY-4.0", "fingerprint: 0123456789abcdef\n    licence: CC-BY-4.0")
        .isRefusedAt(
            "herald-town-wants-bridge:",
            "a text and a fingerprint; give the text alone: its fingerprint follows from it"
                + " [CONTRADICTION]");
  }

  @Test
  void a_text_has_a_run_of_five_words() {
    Edit.of(BRIDGE, "text: The town wants a bridge, and it wants it soon.", "text: A bridge soon")
        .isRefused(
            "fewer than five words; give the whole text of one article, or leave it out"
                + " [BAD_TEXT]");
  }

  @Test
  void a_text_has_a_length_that_can_be_stored() {
    var words = IntStream.range(0, 20_005).mapToObj(i -> "w" + i).collect(joining(" "));
    Edit.of(BRIDGE, "text: The town wants a bridge, and it wants it soon.", "text: " + words)
        .isRefused(
            "20,001 different runs of five words; 20,000 are the most;"
                + " give the whole text of one article, or leave it out [BAD_TEXT]");
    Edit.of(
            BRIDGE,
            "text: The town wants a bridge, and it wants it soon.",
            "text: " + "word ".repeat(40_000) + "s")
        .isRefused("a text of 200,001 characters; 200,000 are the most [BAD_TEXT]");
  }

  @Test
  void a_text_holds_no_character_that_cannot_be_stored() {
    Edit.of(
            BRIDGE,
            "text: The town wants a bridge, and it wants it soon.",
            "text: \"The town wants a\\0 bridge soon\"")
        .isRefused("a control character in the text; remove it [BAD_TEXT]");
  }

  @Test
  void a_hash_has_sixteen_hexadecimal_digits() {
    for (var wrong :
        new String[] {
          "0123456789ABCDEF",
          "0123456789abcde",
          "0x23456789abcdef",
          "0123456789abcdef@0",
          "0123456789abcdef@"
        }) {
      Edit.of(PRINTS, "bridge-may-come: |\n", "bridge-may-come: |\n    %s\n".formatted(wrong))
          .isRefusedAt(
              "other-bridge",
              "'%s'; write hashes of 16 hexadecimal digits, in lower case, each as it is or with '@' and its line [BAD_FINGERPRINT]"
                  .formatted(wrong));
    }
    Edit.of(
            PRINTS,
            "bridge-may-come: |\n",
            "bridge-may-come: |\n    %s\n".formatted("z".repeat(99)))
        .isRefusedAt(
            "other-bridge",
            "'%s'; write hashes of 16 hexadecimal digits, in lower case, each as it is or with '@' and its line [BAD_FINGERPRINT]"
                .formatted("z".repeat(40)));
  }

  @Test
  void a_hash_stands_once_in_a_fingerprint() {
    var hash = "0123456789abcdef";
    Edit.of(PRINTS, "may-come: |\n", "may-come: |\n    %1$s %1$s\n".formatted(hash))
        .isRefusedAt(
            "other-bridge",
            "hash '%s' stands there twice; remove one [BAD_FINGERPRINT]".formatted(hash));
  }

  @Test
  void all_hashes_of_a_fingerprint_have_a_line_or_none_has() {
    Edit.of(PRINTS, "may-come: |\n", "may-come: |\n    0123456789abcdef\n")
        .isRefusedAt(
            "other-bridge",
            "some hashes with a line and some without; give all of them a line, or none"
                + " [BAD_FINGERPRINT]");
  }

  @Test
  void a_fingerprint_has_a_size_that_can_be_stored() {
    var hashes = IntStream.range(0, 20_001).mapToObj("%016x"::formatted).collect(joining(" "));
    var folder =
        Folder.town().with(PRINTS, "fingerprints:\n  other-bridge-may-come: " + hashes + "\n");
    assertEquals(
        List.of(
            "seeds/fingerprints/bridge.yaml:2: 20,001 different runs of five words; 20,000 are the"
                + " most; give the whole text of one article, or leave it out [BAD_FINGERPRINT]"),
        Edit.problems(folder));
  }

  @Test
  void a_fingerprint_is_of_an_article() {
    Edit.of(PRINTS, "other-bridge-may-come:", "other-bridge-will-come:")
        .isRefused(
            "unknown article 'other-bridge-will-come'; did you mean 'other-bridge-may-come'?"
                + " [UNKNOWN_REFERENCE]");
  }

  @Test
  void an_article_has_one_text_or_one_fingerprint() {
    Edit.of(PRINTS, "other-bridge-may-come:", "herald-town-wants-bridge:")
        .isRefused(
            "text of 'herald-town-wants-bridge' stands here again; it is in"
                + " seeds/stories/bridge.yaml:27; remove one [DUPLICATE]");
  }

  @Test
  void fingerprints_stand_beside_their_story() {
    var moved = Folder.town().without(PRINTS).with("fingerprints/ferry.yaml", Town.FINGERPRINTS);
    assertEquals(
        List.of(
            "seeds/fingerprints/ferry.yaml:2: an article of another story;"
                + " move it to seeds/fingerprints/bridge.yaml [CONTRADICTION]"),
        Edit.problems(moved));
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
