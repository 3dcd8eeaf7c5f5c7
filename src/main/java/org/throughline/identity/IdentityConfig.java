package org.throughline.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code throughline.identity}, read at start. */
@ConfigMapping(prefix = "throughline.identity")
interface IdentityConfig {

  String AUDIENCE = "throughline";

  /** The identity provider, as its tokens name it in {@code iss}; without one: a key of our own. */
  Optional<String> issuer();

  /** Its JSON Web Key Set, where the issuer's OpenID Connect discovery does not name it. */
  Optional<URI> keysUrl();

  /** What tokens for this service name in {@code aud}. */
  @WithDefault(AUDIENCE)
  String audience();

  /** Claims that list roles, each a name or a path of names joined by dots; all are read. */
  @WithDefault("roles,realm_access.roles")
  List<String> rolesClaims();

  /** The provider's names of our roles. */
  @WithDefault("editor")
  Set<String> editorRoles();

  @WithDefault("publisher")
  Set<String> publisherRoles();

  @WithDefault("admin")
  Set<String> adminRoles();

  /** How far the provider's clock and ours may be apart. */
  @WithDefault("30s")
  Duration clockSkew();
}
