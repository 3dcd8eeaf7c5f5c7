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
  @Refuses("party_person_fk")
  void a_party_that_is_to_be_a_person_is_one() {
    refuses("insert into party (id, kind, slug) values (the('nobody'), 'PERSON', 'nobody')");
    stores(
        named("nobody", "PERSON")
            + "insert into person (id, slug, name) values (the('nobody'), 'nobody', 'Nobody')");
  }

  @Test
  @Refuses("party_organization_fk")
  void a_party_that_is_to_be_an_organization_is_one() {
    refuses("insert into party (id, kind, slug) values (the('nobody'), 'ORGANIZATION', 'nobody')");
    refuses("delete from place_candidate; delete from organization where id = the('coast')");
    stores("delete from place_candidate; delete from party where id = the('coast')");
  }

  @Test
  @Refuses("party_source_fk")
  void a_party_that_is_to_be_a_source_is_one() {
    refuses("insert into party (id, kind, slug) values (the('nobody'), 'SOURCE', 'nobody')");
    refuses("delete from source where id = the('wire')");
    stores("delete from party where id = the('wire')");
  }

  @Test
  @Refuses("person_name_is_an_alias_fk")
  void whoever_has_a_name_is_found_by_it() {
    refuses("delete from name_alias where party_id = the('ode')");
    refuses("update person set name = 'Benno Ode' where id = the('ode')");
    stores(
        """
        update person set name = 'Benno Ode' where id = the('ode');
        update name_alias set name = 'Benno Ode' where party_id = the('ode')
        """);
  }

  @Test
  @Refuses("name_alias_can_be_found_ck")
  void a_name_leaves_something_to_compare() {
    refuses("update name_alias set name = '´' where id = the('Lind')");
    stores("update name_alias set name = 'É' where id = the('Lind')");
  }

  @Test
  @Refuses("name_alias_position_uk")
  void names_of_a_party_have_places_of_their_own() {
    refuses("update name_alias set position = 1 where id = the('Lind')");
    stores("update name_alias set position = 3 - position where party_id = the('lind')");
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
  @Refuses("source_speaks_to_fk")
  void an_unnamed_group_speaks_to_no_unnamed_group() {
    refuses("update source set speaks_to_id = id where id = the('insiders')");
    refuses(
        """
        update source set kind = 'ANONYMOUS_GROUP', speaks_to_id = the('herald') where id = the('wire');
        update source set speaks_to_id = the('wire') where id = the('insiders')
        """);
    refuses(
        FREE_HERALD
            + """
              update source set kind = 'ANONYMOUS_GROUP', speaks_to_id = the('wire')
              where id = the('herald')
              """);
    stores("update source set speaks_to_id = the('wire') where id = the('insiders')");
  }

  @Test
  @Refuses("person_same_as_ck")
  void addresses_of_a_person_are_a_list_of_different_ones() {
    refuses("update person set same_as = '{https://example.org/a,https://example.org/a}'");
    refuses("update person set same_as = '{null}'");
    refuses("update person set same_as = '{{https://example.org/a},{https://example.org/b}}'");
    stores("update person set same_as = '{https://example.org/a,https://example.org/b}'");
    stores("update person set same_as = '{}'");
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

  @Test
  @Refuses("membership_party_uk")
  void a_party_is_a_member_once() {
    refuses("insert into membership values (the('town'), 2, 'Mrs Lind', the('lind'))");
    stores(
        """
        insert into membership
        values (the('town'), 2, 'Mrs Lind', null), (the('town'), 3, 'others', null)
        """);
    stores("insert into membership values (the('friends'), 1, 'Mrs Lind', the('lind'))");
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
