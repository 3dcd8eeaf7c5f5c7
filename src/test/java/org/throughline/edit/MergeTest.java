package org.throughline.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two objects become one, and the one that is gone still leads somewhere. */
@QuarkusTest
class MergeTest extends HistoryTest {

  @Test
  void what_was_said_by_both_is_said_by_one_and_undoing_brings_both_back() {
    var kept = world.person("Volodymyr Zelenskyy");
    var gone = world.person("Vladimir Zelensky");
    world.statement("Both said so").by(kept, gone);
    world.statement("One said so").by(gone);
    gone.holds("President", world.organization("Ukraine"));
    world.rows().commit();
    var before = everything();

    edit("select merge_people(?, ?)", kept, gone);

    assertEquals("2", sql("select count(*) from statement_speaker"));
    assertEquals("1", sql("select count(*) from person"));
    graphql("{ person(slug: \"volodymyr-zelenskyy\") { aliases { name } roles { title } } }")
        .isData("person.aliases.name", List.of("Volodymyr Zelenskyy", "Vladimir Zelensky"))
        .isData("person.roles.title", List.of("President"));

    undo(last());
    assertEquals(before, everything());
  }

  @Test
  void a_former_slug_and_a_former_id_lead_to_the_kept_one_and_say_since_when() {
    var kept = world.person("Ann");
    var gone = world.person("Anne");
    edit("select merge_people(?, ?)", kept, gone);
    var since = sql("select to_char(since, 'YYYY-MM-DD') from redirect");
    graphql("{ person(slug: \"anne\") { slug redirects { slug formerId since } } }")
        .isData("person.slug", "ann")
        .isData("person.redirects.slug", List.of("anne"))
        .isData("person.redirects.formerId", List.of(gone.id()))
        .inStatements(1);
    assertTrue(
        graphql("{ person(slug: \"anne\") { redirects { since } } }").toString().contains(since));
    for (var by : List.of("person(slug: \"%s\")", "node(id: \"%s\")", "nodes(ids: [\"%s\"])")) {
      graphql(("{ found: " + by + " { ... on Person { slug } } }").formatted(gone.id()))
          .inStatements(1)
          .toString()
          .contains("\"ann\"");
    }
    graphql("{ node(id: \"%s\") { id } }".formatted(gone.id()))
        .isData("node", Map.of("id", kept.id()));
  }

  @Test
  void former_slugs_find_what_is_filtered_by_them() {
    var kept = world.person("Ann");
    var gone = world.person("Anne");
    world.statement("I said so").by(gone);
    edit("select merge_people(?, ?)", kept, gone);
    for (var name : List.of("anne", gone.id(), "ann")) {
      graphql("{ statements(filter: {speaker: \"%s\"}) { nodes { slug } } }".formatted(name))
          .isData("statements.nodes.slug", List.of("i-said-so"));
    }
  }

  @Test
  void a_redirect_leads_to_what_is_there_and_not_to_another() {
    var first = world.person("First");
    var second = world.person("Second");
    var third = world.person("Third");
    world.rows().commit();
    edit("select merge_people(?, ?)", second, first);
    edit("select merge_people(?, ?)", third, second);
    graphql("{ person(slug: \"first\") { slug redirects { slug } } }")
        .isData("person.slug", "third");
    undo(last());
    graphql("{ person(slug: \"first\") { slug } }").isData("person.slug", "second");
  }

  @Test
  void a_slug_that_changes_leads_on_until_another_takes_it() {
    edit("update party set slug = 'zelensky' where id = ?", world.person("Zelenskij"));
    graphql("{ person(slug: \"zelenskij\") { slug } }").isData("person.slug", "zelensky");
    world.organization("Zelenskij");
    graphql("{ person(slug: \"zelenskij\") { slug } }").isData("person", null);
  }

  @Test
  void credit_from_one_to_the_other_is_one_hop() {
    var report =
        world.report(world.article("a"), world.claim("it rains")).via("wire", "agency", "desk");
    edit("select merge_sources(?, ?)", world.sourceOf("agency"), world.sourceOf("wire"));
    assertEquals(
        "agency desk",
        sql(
            """
            select string_agg(slug, ' ' order by position) from report_hop join party on party.id = party_id
            where report_id = '%s'"""
                .formatted(report.uuid())));
  }

  @Test
  void credit_that_would_come_round_is_refused() {
    world.report(world.article("a"), world.claim("it rains")).via("wire", "agency", "desk");
    refuses(
        "NOT_THE_SAME",
        "by way of somebody else",
        "select merge_sources(?, ?)",
        world.sourceOf("wire"),
        world.sourceOf("desk"));
  }

  @Test
  void an_unnamed_group_is_not_the_newsroom_that_it_spoke_to() {
    var herald = world.source("Herald");
    var insiders = world.unnamedGroup("Insiders", herald);
    refuses("NOT_THE_SAME", "an unnamed group", "select merge_sources(?, ?)", herald, insiders);
  }

  @Test
  void an_organization_is_not_its_own_member() {
    var group = world.organization("Group");
    var member = world.organization("Member");
    world
        .rows()
        .run(
            """
            insert into membership (organization_id, position, label, party_id)
            values (?, 1, 'Member', ?)""",
            group,
            member);
    refuses(
        "NOT_THE_SAME",
        "one is a member of the other",
        "select merge_organizations(?, ?)",
        group,
        member);
  }

  @Test
  void only_two_objects_of_one_kind_become_one() {
    var ann = world.person("Ann");
    refuses("SAME_OBJECT", "is one already", "select merge_people(?, ?)", ann, ann);
    refuses(
        "OTHER_KIND", "is no person", "select merge_people(?, ?)", ann, world.organization("Town"));
    refuses("NO_SUCH_OBJECT", "no such story", "select merge_stories(?, ?)", ann, ann);
  }

  @Test
  void stories_with_an_article_of_one_address_stay_two() {
    var kept = world.story("kept");
    var gone = world.story("gone");
    world.article("a").inStory(kept).with("url", "https://example.org/a");
    world.article("b").inStory(gone).with("url", "https://example.org/a");
    refuses("NOT_THE_SAME", "'b'", "select merge_stories(?, ?)", kept, gone);
  }

  @Test
  void a_story_takes_all_of_another_and_gives_it_back() {
    var kept = world.story("kept");
    var gone = world.story("gone");
    world.article("a").inStory(gone);
    world.claim("it rains").inStory(gone);
    world.rows().commit();
    var before = everything();
    edit("select merge_stories(?, ?)", kept, gone);
    graphql("{ story(slug: \"gone\") { slug articles { nodes { slug } } redirects { slug } } }")
        .isData("story.slug", "kept")
        .isData("story.articles.nodes.slug", List.of("a"))
        .isData("story.redirects.slug", List.of("gone"));
    undo(last());
    assertEquals(before, everything());
  }

  @Test
  void some_of_a_story_becomes_another() {
    var story = world.story("talks");
    var moved = world.article("moved").inStory(story);
    world.article("stays").inStory(story);
    world.rows().commit();
    var before = everything();
    edit("select split_story(?, 'more-talks', 'More talks', array[?::uuid])", story, moved);
    graphql("{ story(slug: \"more-talks\") { title articles { nodes { slug } } } }")
        .isData("story.articles.nodes.slug", List.of("moved"));
    undo(last());
    assertEquals(before, everything());
    refuses(
        "NOT_OF_STORY",
        "1 of what is named",
        "select split_story(?, 'other-talks', 'Other talks', array[?::uuid])",
        world.story("another"),
        moved);
  }

  private void refuses(String code, String words, String sql, Object... values) {
    world.rows().commit();
    var before = everything();
    var refusal = assertThrows(IllegalStateException.class, () -> edit(sql, values));
    assertTrue(refusal.getMessage().startsWith(code + ": "), refusal::getMessage);
    assertTrue(refusal.getMessage().contains(words), refusal::getMessage);
    assertEquals(before, everything());
  }
}
