package org.throughline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stored fingerprints stay comparable only as long as these hold to the last bit. */
class FingerprintTest {

  /** Expected values are of another program: {@code printf %s "…" | sha256sum | cut -c 1-16}. */
  @Test
  void a_run_is_the_beginning_of_the_sha_256_of_its_five_words() {
    assertEquals(List.of("bb1262c1cf29a3e8@1"), fingerprint("One two three four five").rows());
  }

  @Test
  void a_text_has_a_run_from_each_word_that_four_others_follow() {
    assertEquals(
        List.of(
            "8deafaf8a56860f4@1 8ef42751e88f9040@1 9f49419fe62de977@1 eef910834b3f441e@1 fbd4c76a1f44358b@1"),
        fingerprint("The quick brown fox jumps over the lazy dog.").rows());
  }

  @Test
  void hashes_are_stored_as_signed_numbers_in_their_order() {
    assertEquals(
        List.of(
            -8220482223977504524L,
            -8145842593258827712L,
            -6968966793361757833L,
            -1226931267392551906L,
            -300396016521955957L),
        fingerprint("The quick brown fox jumps over the lazy dog.").hashes());
  }

  @Test
  void letters_of_all_scripts_are_letters() {
    assertEquals(
        List.of("70babc40947720fa@1 8336c0f571148769@1"),
        fingerprint("Straße: «Об'єкт» wird gebaut — 90 % fertig").rows());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "case | ONE Two thrEE | one two three",
        "punctuation | “One,” two—three… (four) | one two three four",
        "white space | one\u00a0\u2003 two\t three | one two three",
        "apostrophes | Rubio's Rubio’s Rubioʼs | rubios rubios rubios",
        "hyphens | a long-term truce | a long term truce",
        "ligatures and full width | ﬁrm ＡＢＣ | firm abc",
        "accents written in two parts | cafe\u0301 | caf\u00e9",
        "sharp s | Straße STRASSE | strasse strasse",
        "final sigma | ΟΔΟΣ οδος | οδος οδος",
        "invisible characters | secu\u00adri\u200bty \ufeffnow | security now",
        "numbers | $90 billion, 1,000 | 90 billion 1 000",
        "marks | की बात | की बात",
      })
  void words_are_compared_without(String what, String text, String words) {
    assertEquals(List.of(words.split(" ")), Fingerprint.words(text), what);
  }

  @Test
  void a_run_that_stands_twice_counts_once() {
    assertEquals(5, fingerprint("one two three four five one two three four five").hashes().size());
  }

  @Test
  void runs_go_on_from_one_paragraph_to_the_next() {
    assertEquals(
        fingerprint("one two three four five"), fingerprint("One two.\n\nThree four five"));
  }

  @Test
  void a_run_has_the_line_on_which_its_first_word_stands() {
    assertEquals(List.of(3, 3, 5), linesOf("\n\none two\n\nthree four five six\r\nseven"));
  }

  /** The lines of the runs in the order of the text, which files do not keep. */
  private static List<Integer> linesOf(String text) {
    var words = Fingerprint.words(text);
    var all = fingerprint(text);
    return IntStream.range(0, words.size() - 4)
        .mapToObj(i -> fingerprint(String.join(" ", words.subList(i, i + 5))).hashes().get(0))
        .map(hash -> all.lines().get(all.hashes().indexOf(hash)))
        .toList();
  }

  @Test
  void a_run_that_stands_twice_has_the_first_of_its_lines() {
    assertEquals(List.of(1), fingerprint("a a a a\na a a\na").lines());
  }

  @Test
  void no_line_is_known_of_hashes_alone() {
    var hashes = fingerprint("One two three four five").hashes();
    assertEquals(List.of("bb1262c1cf29a3e8"), Fingerprint.of(hashes).rows());
  }

  @Test
  void another_word_makes_other_runs() {
    assertNotEquals(fingerprint("one two three four five"), fingerprint("one two three four six"));
  }

  @Test
  void four_words_make_no_run() {
    assertEquals(
        Optional.of("fewer than five words"), fingerprint("one two three four").whatIsWrong());
    assertEquals(Optional.empty(), fingerprint("one two three four five").whatIsWrong());
  }

  @Test
  void a_text_has_a_length_that_can_be_stored() {
    assertEquals(Optional.empty(), ofRuns(20_000).whatIsWrong());
    assertEquals(
        Optional.of("20,001 different runs of five words; 20,000 are the most"),
        ofRuns(20_001).whatIsWrong());
  }

  private static Fingerprint ofRuns(int runs) {
    return fingerprint(
        IntStream.range(0, runs + 4).mapToObj(i -> "word" + i).collect(Collectors.joining(" ")));
  }

  private static Fingerprint fingerprint(String text) {
    return Fingerprint.of(text);
  }
}
