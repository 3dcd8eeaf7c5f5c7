package org.throughline.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.throughline.store.EmbeddedPostgresDriver;

/** Tokens that an installation without an identity provider makes itself, beside the service. */
public final class MintedTokens {

  /** Why none is made, and what to do; ends with a full stop. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String whyAndWhatToDo, Object... details) {
      super(whyAndWhatToDo.formatted(details));
    }
  }

  private final OwnKey key;
  private final String audience;
  private final Clock clock;

  private MintedTokens(OwnKey key, String audience, Clock clock) {
    this.key = key;
    this.audience = audience;
    this.clock = clock;
  }

  /**
   * @param config as the service would read it
   */
  public static MintedTokens of(Config config, Clock clock) throws Refused {
    var issuer = config.getOptionalValue("throughline.identity.issuer", String.class);
    if (issuer.isPresent()) {
      throw new Refused("tokens come from the identity provider %s.", issuer.get());
    }
    var directory =
        EmbeddedPostgresDriver.dataDirectory(
                config.getValue("quarkus.datasource.jdbc.url", String.class))
            .orElse(Path.of(config.getValue("throughline.data-dir", String.class)))
            .toAbsolutePath()
            .normalize();
    if (!Files.exists(OwnKey.file(directory))) {
      throw new Refused(
          "there is no key in %s; start the service there once, or name its directory in"
              + " THROUGHLINE_DATA_DIR.",
          directory);
    }
    try {
      var audience = config.getOptionalValue("throughline.identity.audience", String.class);
      return new MintedTokens(
          OwnKey.in(directory), audience.orElse(IdentityConfig.AUDIENCE), clock);
    } catch (IOException unreadable) {
      throw new Refused("the key in %s cannot be read (%s).", directory, unreadable.getMessage());
    }
  }

  public String token(Editor editor, Duration lifetime) {
    return key.token(editor, audience, lifetime, clock);
  }
}
