package org.throughline.store.constraint;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartyTest extends OneOfEach {

  @Test
  @Refuses("person_party_ck")
  void a_person_is_a_party_of_its_kind() {
    refuses("update person set party = 'SOURCE'");
    refuses("update party set kind = 'SOURCE' where slug = 'lind'");
    stores("update person set party = 'PERSON'");
  }

  @Test
  @Refuses("organization_party_ck")
  void an_organization_is_a_party_of_its_kind() {
    refuses("update organization set party = 'PERSON'");
    stores("update organization set party = 'ORGANIZATION'");
  }

  @Test
  @Refuses("source_party_ck")
  void a_source_is_a_party_of_its_kind() {
    refuses("update source set party = 'PERSON'");
    stores("update source set party = 'SOURCE'");
  }

  @Test
  @Refuses("person_party_fk")
  void nobody_is_a_person_and_an_organization() {
    refuses("insert into person (id, slug, name) values (the('town'), 'town', 'Harbour Town')");
    stores(
        named("nobody", "PERSON")
            + "insert into person (id, slug, name) values (the('nobody'), 'nobody', 'Nobody')");
  }

  @Test
  @Refuses("source_anonymous_group_speaks_to_someone_ck")
  void an_unnamed_group_speaks_to_a_newsroom_and_nobody_else_does() {
    refuses("update source set speaks_to_id = null where id = the('insiders')");
    refuses("update source set speaks_to_id = the('herald') where id = the('wire')");
    stores(
        """
        update source set kind = 'ANONYMOUS_GROUP', speaks_to_id = the('herald')
        where id = the('wire')
        """);
  }

  @Test
  @Refuses("organization_size_ck")
  void an_organization_counts_someone() {
    refuses("update organization set size = 0");
    refuses("update organization set size = -30");
    stores("update organization set size = 1");
    stores("update organization set size = null");
  }

  @Test
  @Refuses("merge_candidate_once_ck")
  void two_organizations_that_may_be_one_are_a_pair_once() {
    refuses("update merge_candidate set one_id = other_id, other_id = one_id");
    refuses("update merge_candidate set one_id = other_id");
    stores("update merge_candidate set one_id = one_id");
  }

  @Test
  @Refuses("membership_of_another_ck")
  void an_organization_is_no_member_of_itself() {
    refuses("update membership set party_id = the('town')");
    stores("update membership set party_id = the('friends')");
    stores("update membership set party_id = null");
  }

  /** Nothing but the unnamed group refers to the herald any more. */
  private static final String FREE_HERALD =
      """
      update article set outlet_id = null, outlet_basis = 'UNKNOWN';
      update newsroom set outlet_id = null;
      update statement set channel_source_id = null;
      update response set to_id = null;
      """;

  private static String named(String slug, String kind) {
    return """
        insert into party (id, kind, slug) values (the('%1$s'), '%2$s', '%1$s');
        insert into name_alias (id, party_id, position, name, script)
        values (the('%1$s'), the('%1$s'), 1, 'Nobody', 'Latn');
        """
        .formatted(slug, kind);
  }
}
