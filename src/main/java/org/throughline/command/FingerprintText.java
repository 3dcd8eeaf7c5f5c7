package org.throughline.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.throughline.article.Fingerprint;

/**
 * Prints the fingerprint of a text as a seed file takes it, so that the text itself need not leave
 * where it is.
 */
record FingerprintText(InputStream in, PrintStream out, PrintStream err) {

  static final String USAGE =
      "'fingerprint FILE' prints a text's fingerprint, FILE - reads it from standard input.";

  static final int DONE = 0;
  static final int REFUSED = 1;
  static final int MISUSED = 2;

  /** Whoever names a film by mistake hears so at once; 200,000 characters need less. */
  private static final int MOST_BYTES = 1_000_000;

  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /**
   * @return the exit status: 0 printed, 1 no such text, 2 no such use
   */
  int run(List<String> arguments) {
    if (arguments.size() != 1) {
      err.println(USAGE);
      return MISUSED;
    }
    var name = arguments.get(0);
    try {
      var fingerprint = Fingerprint.of(decoded(name.equals("-") ? read(in) : read(name)));
      var wrong = fingerprint.whatIsWrong();
      if (wrong.isPresent()) {
        throw new Refused("it has " + wrong.get());
      }
      fingerprint.rows().forEach(out::println);
      return DONE;
    } catch (Refused e) {
      err.printf(
          "No fingerprint of %s: %s.%n",
          name.equals("-") ? "standard input" : name, e.getMessage());
      return REFUSED;
    }
  }

  private static byte[] read(String name) throws Refused {
    try {
      var file = Path.of(name);
      if (!Files.exists(file)) {
        throw new Refused("there is no such file");
      }
      if (Files.isDirectory(file)) {
        throw new Refused("it is a directory");
      }
      try (var stream = Files.newInputStream(file)) {
        return read(stream);
      }
    } catch (InvalidPathException | IOException e) {
      throw new Refused("it cannot be read (%s)".formatted(e.getMessage()));
    }
  }

  private static byte[] read(InputStream stream) throws Refused {
    try {
      var bytes = stream.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Refused("it has more than %,d bytes".formatted(MOST_BYTES));
      }
      return bytes;
    } catch (IOException e) {
      throw new Refused("it cannot be read (%s)".formatted(e.getMessage()));
    }
  }

  private static String decoded(byte[] bytes) throws Refused {
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.isBlank()) {
        throw new Refused("it is empty");
      }
      if (text.indexOf('\0') >= 0) {
        throw new Refused("it holds the character NUL, which no text does");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new Refused("it is not UTF-8");
    }
  }
}
