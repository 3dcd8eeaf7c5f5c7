package org.throughline.identity;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/**
 * Whose tokens are taken, decided once at start.
 *
 * @param verification empty where nobody's are
 * @param words how to write here, or what keeps everybody from it; for who runs the service
 */
record Trust(Optional<Verification> verification, String words) {

  /**
   * @param directory for a key of our own; with an external database it need not be there
   */
  static Trust of(IdentityConfig config, Path directory, Clock clock) {
    if (config.issuer().isPresent()) {
      var issuer = config.issuer().get();
      var keys = new ProviderKeys(Provider.of(issuer, config.keysUrl()), clock);
      return new Trust(
          Optional.of(verification(config, issuer, keys, clock)), "with tokens of " + issuer);
    }
    if (config.keysUrl().isPresent()) {
      throw new ConfigurationException(
          "THROUGHLINE_IDENTITY_KEYS_URL needs THROUGHLINE_IDENTITY_ISSUER beside it.");
    }
    return Files.isDirectory(directory)
        ? ofOwnKey(config, directory, clock)
        : nobody("set THROUGHLINE_IDENTITY_ISSUER, or make the directory " + directory);
  }

  private static Trust ofOwnKey(IdentityConfig config, Path directory, Clock clock) {
    try {
      var key = OwnKey.madeIn(directory);
      var verification = verification(config, OwnKey.ISSUER, key.resolver(), clock);
      return new Trust(Optional.of(verification), token(directory, key, verification));
    } catch (IOException | UnsupportedOperationException e) { // the latter: no POSIX file system
      return nobody("no key can be kept in %s (%s)".formatted(directory, reason(e)));
    }
  }

  private static String token(Path directory, OwnKey key, Verification verification) {
    try {
      return "with the token in " + new EditorToken(directory).renewed(key, verification);
    } catch (IOException readOnly) { // a key can be mounted so
      return "with tokens that the command `token` makes";
    }
  }

  private static String reason(Exception failure) {
    if (failure instanceof FileSystemException file) {
      return Objects.requireNonNullElse(file.getReason(), "no permission");
    }
    return failure.getMessage();
  }

  private static Trust nobody(String why) {
    return new Trust(Optional.empty(), "closed: " + why);
  }

  private static Verification verification(
      IdentityConfig config, String issuer, VerificationKeyResolver keys, Clock clock) {
    return new Verification(issuer, config.audience(), config.clockSkew(), clock, keys);
  }
}
