package org.throughline.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

/** Where providers write roles, and what they call them. */
class RoleClaimsTest {

  @Test
  void a_list_of_roles_and_keycloaks_are_read_without_a_word() throws Exception {
    are(Set.of(Role.EDITOR), "{'roles': ['editor', 'offline_access']}", Map.of());
    are(Set.of(Role.ADMIN), "{'realm_access': {'roles': ['admin']}}", Map.of());
    are(
        Set.of(Role.EDITOR, Role.PUBLISHER),
        "{'roles': ['editor'], 'realm_access': {'roles': ['publisher']}}",
        Map.of());
    are(Set.of(), "{'groups': ['editor']}", Map.of());
    are(Set.of(), "{'roles': ['Editor', 'EDITOR', 1, null], 'realm_access': 'editor'}", Map.of());
  }

  @Test
  void another_claim_can_be_named_by_path_or_by_address() throws Exception {
    are(
        Set.of(Role.EDITOR),
        "{'resource_access': {'desk': {'roles': ['editor']}}}",
        Map.of("throughline.identity.roles-claims", "resource_access.desk.roles"));
    are(
        Set.of(Role.EDITOR),
        "{'https://news.example.org/roles': ['editor']}",
        Map.of("throughline.identity.roles-claims", "https://news.example.org/roles"));
    are(
        Set.of(Role.EDITOR, Role.ADMIN),
        "{'scope': 'openid editor admin'}",
        Map.of("throughline.identity.roles-claims", "scope"));
  }

  @Test
  void the_provider_may_have_names_of_its_own() throws Exception {
    are(
        Set.of(Role.EDITOR, Role.PUBLISHER),
        "{'roles': ['Reporters', 'Chiefs', 'admin']}",
        Map.of(
            "throughline.identity.editor-roles", "Reporters,Interns",
            "throughline.identity.publisher-roles", "Chiefs",
            "throughline.identity.admin-roles", "IT"));
  }

  private static void are(Set<Role> roles, String token, Map<String, String> config)
      throws Exception {
    var mapping =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(IdentityConfig.class)
            .withDefaultValues(config)
            .build()
            .getConfigMapping(IdentityConfig.class);
    assertEquals(
        roles, RoleClaims.of(mapping).of(JwtClaims.parse(token.replace('\'', '"'))), token);
  }
}
