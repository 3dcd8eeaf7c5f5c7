package org.throughline.ingest.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who holds which office. */
final class Offices {

  private final List<Role> roles = new ArrayList<>();

  void add(Role role) {
    roles.add(role);
  }

  /** The first of the person's offices in the organization. */
  Optional<Role> find(String person, String organization) {
    return roles.stream()
        .filter(role -> role.person().equals(person) && organization.equals(role.organization()))
        .findFirst();
  }

  /** The organizations that the person has an office in. */
  List<String> of(String person) {
    return roles.stream()
        .filter(role -> role.person().equals(person) && role.organization() != null)
        .map(Role::organization)
        .toList();
  }
}
