package org.throughline.ingest.seed;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Single values that cannot be stored. */
class BadValueTest {

  private static final String BRIDGE = "stories/bridge.yaml";

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
}
