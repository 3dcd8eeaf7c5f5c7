package org.throughline.identity;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.throughline.store.EmbeddedPostgresDriver;

/** Says by the {@code Authorization} header who is calling. */
@Startup
@Singleton
public final class Tokens {

  /** RFC 6750, 2.1. */
  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*)");

  private static final int LONGEST_NAME = 200;

  private final Trust trust;
  private final RoleClaims roles;

  Tokens(
      IdentityConfig config,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String database,
      @ConfigProperty(name = "throughline.data-dir") Path dataDirectory,
      Clock clock) {
    var directory = EmbeddedPostgresDriver.dataDirectory(database).orElse(dataDirectory);
    trust = Trust.of(config, directory.toAbsolutePath().normalize(), clock);
    roles = RoleClaims.of(config);
  }

  /**
   * @param authorization the header, null where there is none
   * @return who sent the token; empty for a reader without any
   * @throws org.throughline.problem.Problem {@code UNAUTHENTICATED} for anything that is not a good
   *     token, {@code UNAVAILABLE} where that cannot be found out at the moment
   */
  public Optional<Editor> editor(String authorization) {
    if (authorization == null) {
      return Optional.empty();
    }
    var bearer = BEARER.matcher(authorization.strip());
    if (!bearer.matches()) {
      throw Verification.refused("The Authorization header must be `Bearer` and one token.");
    }
    var verification =
        trust
            .verification()
            .orElseThrow(
                () ->
                    Verification.refused(
                        "No tokens are taken here: the service has neither an identity provider"
                            + " (THROUGHLINE_IDENTITY_ISSUER) nor a directory for a key of its"
                            + " own. Reading needs none."));
    return Optional.of(editor(verification.verified(bearer.group(1))));
  }

  /** How to write here, for who runs the service; never a token. */
  public String words() {
    return trust.words();
  }

  private Editor editor(JwtClaims token) {
    var subject = text(token, "sub").orElse("");
    if (subject.isBlank() || subject.length() > 255 || hasControl(subject)) {
      throw Verification.refused("The token's `sub` must be 1 to 255 characters of text.");
    }
    var name =
        text(token, "name")
            .or(() -> text(token, "preferred_username"))
            .filter(text -> !text.isBlank() && text.length() <= LONGEST_NAME && !hasControl(text))
            .orElse(subject);
    return new Editor(subject, name, roles.of(token));
  }

  private static Optional<String> text(JwtClaims token, String claim) {
    return token.getClaimValue(claim) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
