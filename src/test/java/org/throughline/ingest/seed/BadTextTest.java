package org.throughline.ingest.seed;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts and fingerprints that cannot be kept. */
class BadTextTest {

  private static final String BRIDGE = "stories/bridge.yaml";
  private static final String PRINTS = "fingerprints/bridge.yaml";

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
}
