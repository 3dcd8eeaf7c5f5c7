package org.throughline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed text that a test holds something against, and how to accept a change of it. */
public final class Accepted {

  private static final boolean ACCEPT = Boolean.getBoolean("throughline.accept");

  private Accepted() {}

  /** Fails where the text differs from the file, and says how to accept it. */
  public static void assertSame(Path file, String actual, Class<?> test) throws IOException {
    if (ACCEPT) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    var committed = Files.exists(file) ? Files.readString(file) : "";
    assertEquals(
        committed,
        actual,
        "%s differs. If that is meant: mvn test -Dtest=%s -Dthroughline.accept=true, read the diff, commit it."
            .formatted(file, test.getSimpleName()));
  }
}
