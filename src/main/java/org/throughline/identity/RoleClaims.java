package org.throughline.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;

/**
 * How a provider says which roles somebody has.
 *
 * @param claims where the names of roles stand
 * @param names what the provider calls each of ours
 */
record RoleClaims(List<String> claims, Map<Role, Set<String>> names) {

  static RoleClaims of(IdentityConfig config) {
    return new RoleClaims(
        config.rolesClaims(),
        Map.of(
            Role.EDITOR, config.editorRoles(),
            Role.PUBLISHER, config.publisherRoles(),
            Role.ADMIN, config.adminRoles()));
  }

  /** Names that are none of ours are the provider's business. */
  Set<Role> of(JwtClaims token) {
    var roles = EnumSet.noneOf(Role.class);
    for (var claim : claims) {
      words(find(token.getClaimsMap(), claim)).forEach(word -> roles.addAll(rolesCalled(word)));
    }
    return roles;
  }

  private List<Role> rolesCalled(String word) {
    return Arrays.stream(Role.values()).filter(role -> names.get(role).contains(word)).toList();
  }

  /** The name as it stands goes first: some providers' are addresses, with dots. */
  private static Object find(Map<?, ?> object, String path) {
    if (object.containsKey(path) || !path.contains(".")) {
      return object.get(path);
    }
    var step = path.split("\\.", 2);
    return object.get(step[0]) instanceof Map<?, ?> below ? find(below, step[1]) : null;
  }

  /** A list, or one text with words, as in {@code scope}. */
  private static Stream<String> words(Object claim) {
    if (claim instanceof Collection<?> list) {
      return list.stream().filter(String.class::isInstance).map(String.class::cast);
    }
    return claim instanceof String text ? Stream.of(text.split(" ")) : Stream.of();
  }
}
