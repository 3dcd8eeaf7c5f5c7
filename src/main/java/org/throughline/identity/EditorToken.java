package org.throughline.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.throughline.problem.Problem;

/** The token that lies ready for whoever owns the data directory. */
record EditorToken(Path directory) {

  static final Duration LIFETIME = Duration.ofDays(30);

  private static final Editor EDITOR = new Editor("Editor", "Editor", Set.of(Role.EDITOR));

  /**
   * @return its file; the token in it is good for a day at least
   */
  Path renewed(OwnKey key, Verification verification) throws IOException {
    var file = directory.resolve("editor.token");
    if (!Files.exists(file) || !isGoodTomorrow(Files.readString(file).strip(), verification)) {
      var token = key.token(EDITOR, verification.audience(), LIFETIME, verification.clock());
      OwnerOnly.write(file, token + "\n");
    }
    return file;
  }

  private static boolean isGoodTomorrow(String token, Verification verification) {
    try {
      verification.at(Clock.offset(verification.clock(), Duration.ofDays(1))).verified(token);
      return true;
    } catch (Problem expiredOrOfAnotherKey) {
      return false;
    }
  }
}
