package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What does not go together with what is stored. */
@QuarkusTest
class RefusedImportTest extends EmptyDatabaseTest {

  private static final String FERRY =
      """
      story: ferry
      title: The ferry
      language: en
      newsrooms:
        ferry-newsroom: {basis: unknown}
      articles:
        ferry-runs: {language: en, newsroom: ferry-newsroom}
      """;

  @Test
  void everything_unknown_is_told_at_once_with_the_nearest_that_is_stored() throws SQLException {
    importing.town();
    assertRefused(
        FERRY
            + """
            people: [ada-lindt]
            claims:
              ferry-stops:
                text: The ferry stops.
                reports:
                  - {in: other-bridge-may-comes, lines: [1], certainty: will, attribution: none, via: [herld]}
            events:
              talks:
                name: Talks
                status: held
                claims: [bridge-will-be-build]
                reports:
                  - {in: ferry-runs, lines: [1], certainty: will, attribution: none}
            proposals:
              no-ferry:
                name: No ferry
                status: drafting
                lead: {person: ada-lind, of: coastland}
                reports:
                  - {in: ferry-runs, lines: [1], certainty: will, attribution: none}
            discrepancies:
              when:
                kind: tense
                topic: When
                proposal: the-bridge
                elements: [steal]
                sides:
                  - {value: Now, in: [ferry-runs]}
                  - {value: Later, in: [ferry-runs]}
            """,
        "document:8: unknown person 'ada-lindt'; did you mean 'ada-lind'? [UNKNOWN_REFERENCE]",
        "document:13: unknown article 'other-bridge-may-comes'; did you mean"
            + " 'other-bridge-may-come'? [UNKNOWN_REFERENCE]",
        "document:13: unknown party 'herld'; did you mean 'herald'? [UNKNOWN_REFERENCE]",
        "document:18: unknown claim 'bridge-will-be-build'; did you mean 'bridge-will-be-built'?"
            + " [UNKNOWN_REFERENCE]",
        "document:25: 'ada-lind' has no role in 'coastland'; add it to people's roles; there are"
            + " [harbour-town] [UNKNOWN_ROLE]",
        "document:33: unknown element 'steal'; did you mean 'steel'? [UNKNOWN_REFERENCE]");
  }

  @Test
  void an_article_prints_a_stored_name() throws SQLException {
    importing.town();
    assertRefused(
        FERRY.replace("language: en,", "language: en, mentions: {ada-lind: {Linde: [1]}},"),
        "document:7: 'Linde' is no name of 'ada-lind'; did you mean 'Lind'? [UNKNOWN_NAME]");
  }

  @Test
  void a_reference_of_the_wrong_kind_says_what_is_stored() throws SQLException {
    importing.town();
    assertRefused(
        FERRY + "people: [herald]\n",
        "document:8: unknown person 'herald'; that is a stored source [UNKNOWN_REFERENCE]");
  }

  @Test
  void what_goes_with_the_story_cannot_be_referred_to() throws SQLException {
    importing.town();
    var toll = Town.BRIDGE.indexOf("  the-toll:");
    var responses = Town.BRIDGE.indexOf("responses:");
    assertRefused(
        Town.BRIDGE.substring(0, toll) + "\n" + Town.BRIDGE.substring(responses),
        "document:108: unknown proposal 'the-toll'; import what gives it first"
            + " [UNKNOWN_REFERENCE]");
  }

  @Test
  void slugs_of_another_story_and_of_other_parties_are_taken() throws SQLException {
    importing.town();
    assertRefused(
        FERRY.replace("ferry-runs:", "other-bridge-may-come:"),
        "document:7: slug 'other-bridge-may-come' belongs to another story's article; choose"
            + " another [SLUG_TAKEN]");
    assertRefused(
        "people:\n  herald: {name: Harold}\n",
        "document:2: slug 'herald' belongs to a stored source; choose another [SLUG_TAKEN]");
  }

  @Test
  void what_others_use_is_named_with_its_users() throws SQLException {
    importing.town();
    importing.yaml(
        FERRY
            + """
            events:
              talks:
                name: Talks
                status: held
                claims: [ode-was-silent]
                reports:
                  - {in: ferry-runs, lines: [1], certainty: will, attribution: none}
            """);
    var silent = Town.BRIDGE;
    for (var use :
        List.of(
            "  ode-was-silent:\n    text: Ben Ode did not answer.\n    reports:\n      - {in: A, lines: [6], certainty: asserted, attribution: none}\n",
            "        blocked-by: [ode-was-silent]\n")) {
      silent = silent.replace(use.indent(0), "");
    }
    silent = silent.replace("claim: ode-was-silent", "claim: lind-is-mayor");
    assertRefused(
        silent,
        "document:1: 'ode-was-silent' is still used by event_claim of 'talks'; change that first"
            + " [STILL_USED]");
    assertRefused(
        Town.PEOPLE.replace("      - Lind\n", ""),
        "document:2: 'ada-lind/Lind' is still used by mention of 'herald-town-wants-bridge';"
            + " change that first [STILL_USED]");
  }

  @Test
  void what_only_the_database_finds_has_the_line_of_its_row() throws SQLException {
    importing.town();
    assertRefused(
        Town.BRIDGE.replace("    as: B\n", "    as: B\n    url: https://example.org/a\n"),
        "document:39: duplicate key value violates unique constraint \"article_url_uk\"."
            + " Key (story_id, url)=(bridge, https://example.org/a) already exists.;"
            + " the database's constraints say what is possible [REFUSED_BY_DATABASE]");
  }

  @Test
  void a_fingerprint_of_a_kept_text_is_refused() throws SQLException {
    importing.town();
    assertRefused(
        Town.FINGERPRINTS.replace("other-bridge-may-come", "herald-town-wants-bridge"),
        "document:2: the text of 'herald-town-wants-bridge' is kept, and its fingerprint with it;"
            + " remove this one [CONTRADICTION]");
  }

  @Test
  void an_office_awaits_its_claim_but_not_its_organization() throws SQLException {
    importing.yaml(Town.SOURCES);
    assertRefused(
        Town.PEOPLE,
        "document:9: unknown organization 'harbour-town'; import what gives it first"
            + " [UNKNOWN_REFERENCE]");
  }

  @Test
  void an_office_that_rests_on_a_claim_does_not_await_another() throws SQLException {
    importing.town();
    assertRefused(
        Town.PEOPLE.replace("claim: lind-is-mayor", "claim: lind-is-major"),
        "document:9: unknown 'lind-is-major' where another is stored; import what gives it first"
            + " [UNKNOWN_REFERENCE]");
  }

  @Test
  void a_story_without_a_right_slug_is_refused_for_that_alone() throws SQLException {
    importing.town();
    assertRefused(
        Town.BRIDGE.replace("story: bridge", "story: The Bridge"),
        "document:1: 'The Bridge'; write lower-case words joined by hyphens [BAD_SLUG]");
  }

  /** With these problems, and nothing changes. */
  private void assertRefused(String document, String... problems) throws SQLException {
    var before = database.writings();
    assertEquals(List.of(problems), importing.problems(document));
    assertEquals(before, database.writings());
  }
}
