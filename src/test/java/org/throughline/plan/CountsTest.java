package org.throughline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.asEditor;
import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** How many there are is read where that is known, and is what a reader would count. */
@QuarkusTest
class CountsTest extends WorldTest {

  private static final String ARTICLES =
      "{ story(slug: \"talks\") { articles(first: 5) { totalCount nodes { slug } } } }";

  private static final String PEOPLE =
      "{ story(slug: \"talks\") { people { totalCount } organizations { totalCount } } }";

  private static final String STORIES =
      "{ person(slug: \"%s\") { stories { totalCount nodes { slug } } } }";

  @Inject Documents documents;
  @Inject Plans plans;

  @BeforeEach
  void a_story() {
    var talks = world.story("talks");
    world.article("a").inStory(talks);
    world.article("b").inStory(talks);
    talks.about(world.person("Ann"), world.person("Ben"));
    talks.about(world.organization("Army"), world.organization("Navy"));
  }

  @Test
  void articles_of_a_story() {
    articles(2, 2);
    write("update article set editorial_state = 'DRAFT' where slug = 'b'");
    articles(1, 2);
    write("delete from article where slug = 'a'");
    articles(0, 1);
    write("update article set editorial_state = 'CORRECTED'");
    articles(1, 1);
  }

  private void articles(int ofReaders, int ofEditors) {
    graphql(ARTICLES).isData("story.articles.totalCount", ofReaders);
    asEditor(ARTICLES).isData("story.articles.totalCount", ofEditors);
  }

  @Test
  void as_of_a_day_articles_are_counted() {
    write(
        """
        update article
        set (published_value, published_earliest, published_latest, published_basis) = ('2025-08-20', '2025-08-20', '2025-08-20', 'STATED')
        where slug = 'b'""");
    graphql(
            "{ story(slug: \"talks\", asOf: \"2025-08-18\") { articles { totalCount nodes { slug } } } }")
        .isData("story.articles.totalCount", 1);
  }

  @Test
  void people_and_organizations_are_counted_by_the_links_to_them() {
    assertEquals(Set.of("story", "story_person", "story_organization", "redirect"), tables(PEOPLE));
    graphql(PEOPLE)
        .isData("story.people.totalCount", 2)
        .isData("story.organizations.totalCount", 2);
  }

  @Test
  void a_draft_may_be_about_drafts_that_editors_count() {
    write(
        """
        update article set editorial_state = 'DRAFT';
        update story set editorial_state = 'DRAFT';
        update person set editorial_state = 'DRAFT' where slug = 'ann'""");
    graphql(PEOPLE).isData("{\"story\": null}");
    asEditor(PEOPLE).isData("story.people.totalCount", 2);
    graphql(STORIES.formatted("ben")).isData("person.stories.totalCount", 0);
    asEditor(STORIES.formatted("ben")).isData("person.stories.totalCount", 1);
  }

  @Test
  void stories_of_a_person_are_counted_by_what_the_stories_are() {
    assertTrue(tables(STORIES.formatted("ann")).contains("story"));
    graphql(STORIES.formatted("ann")).isData("person.stories.totalCount", 1);
  }

  private void write(String sql) {
    world.rows().run(sql);
    world.rows().commit();
  }

  private Set<String> tables(String operation) {
    var plan = plans.of(documents.operation(documents.of(operation), Optional.empty(), Map.of()));
    return Explained.of(world.rows(), plan.sql(), plan.values(Map.of())).tables();
  }
}
