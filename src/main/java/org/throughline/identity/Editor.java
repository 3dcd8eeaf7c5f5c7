package org.throughline.identity;

import java.util.Set;

/**
 * Who is writing.
 *
 * @param subject what the issuer of the token calls them, the same in all their tokens
 * @param name for people to read; not unique, and may change
 * @param roles those that the token names, without the ones they include
 */
public record Editor(String subject, String name, Set<Role> roles) {

  public Editor {
    roles = Set.copyOf(roles);
  }

  public boolean may(Role role) {
    return roles.stream().anyMatch(each -> each.compareTo(role) >= 0);
  }
}
