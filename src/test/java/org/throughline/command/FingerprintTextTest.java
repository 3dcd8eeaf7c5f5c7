package org.throughline.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTextTest {

  private static final String FIVE_WORDS = "bb1262c1cf29a3e8@1\n";

  @TempDir Path folder;

  @Test
  void a_file_has_a_fingerprint() throws IOException {
    var file = Files.writeString(folder.resolve("article.txt"), "One, two, three, four, five.");
    isPrinted(FIVE_WORDS, "", file.toString());
  }

  @Test
  void so_has_standard_input() {
    isPrinted(FIVE_WORDS, "One, two, three, four, five.", "-");
  }

  @Test
  void five_hashes_stand_in_a_row_in_ascending_order() {
    var lines = run("a b c d e f g h i j k l", "-").out.lines().toList();
    assertEquals(2, lines.size());
    var hashes = List.of(String.join(" ", lines).split(" "));
    assertEquals(8, hashes.size());
    assertEquals(hashes.stream().sorted().toList(), hashes);
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    isRefused(1, "No fingerprint of nowhere.txt: there is no such file.\n", "", "nowhere.txt");
  }

  @Test
  void a_directory_is_refused() {
    isRefused(
        1, "No fingerprint of %s: it is a directory.\n".formatted(folder), "", folder.toString());
  }

  @Test
  void an_empty_text_is_refused() {
    isRefused(1, "No fingerprint of standard input: it is empty.\n", " \n", "-");
  }

  @Test
  void a_text_that_makes_no_run_is_refused() {
    isRefused(
        1, "No fingerprint of standard input: it has fewer than five words.\n", "a b c d", "-");
  }

  @Test
  void a_text_that_is_not_utf_8_is_refused() throws IOException {
    var file = folder.resolve("latin.txt");
    Files.write(file, "fünf Wörter müssen es sein".getBytes(StandardCharsets.ISO_8859_1));
    isRefused(1, "No fingerprint of %s: it is not UTF-8.\n".formatted(file), "", file.toString());
  }

  @Test
  void what_is_no_text_is_refused() {
    isRefused(
        1,
        "No fingerprint of standard input: it holds the character NUL, which no text does.\n",
        "a b c d e \0",
        "-");
    isRefused(
        1,
        "No fingerprint of standard input: it has more than 1,000,000 bytes.\n",
        "a".repeat(1_000_001),
        "-");
  }

  @Test
  void another_use_is_refused_with_the_right_one() {
    isRefused(2, FingerprintText.USAGE + "\n", "");
    isRefused(2, FingerprintText.USAGE + "\n", "", "a.txt", "b.txt");
  }

  private record Run(int status, String out, String err) {}

  private void isPrinted(String expected, String input, String... arguments) {
    assertEquals(new Run(0, expected, ""), run(input, arguments));
  }

  private void isRefused(int status, String message, String input, String... arguments) {
    assertEquals(new Run(status, "", message), run(input, arguments));
  }

  private static Run run(String input, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var command =
        new FingerprintText(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    var status = command.run(List.of(arguments));
    return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
  }
}
