package org.throughline.store.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StoryTest extends OneOfEach {

  private static final String FIGURES =
      """
      select string_agg(concat_ws(' ', slug, article_count, first_reported), ', ' order by slug)
      from story
      """;

  @Test
  @Refuses("story_updated_at_ck")
  void a_story_changed_at_some_time() {
    refuses("update story set updated_at = 'infinity'");
    refuses("update story set updated_at = '-infinity'");
    stores("update story set updated_at = now()");
  }

  @Test
  @Refuses("story_comes_without_figures_ct")
  void a_new_story_has_no_articles() {
    var story =
        """
        insert into story (id, slug, title, language, updated_at, %s)
        values (the('new'), 'new', 'New', 'en', now(), %s)
        """;
    refuses(story.formatted("article_count", "1"));
    refuses(story.formatted("first_reported", "'2025-04-01'"));
    stores(story.formatted("article_count", "0"));
  }

  @Test
  @Refuses("story_figures_are_kept_ct")
  void nobody_writes_the_figures_of_a_story() {
    refuses("update story set article_count = 7 where id = the('bridge-story')");
    refuses("update story set first_reported = '2025-04-01' where id = the('bridge-story')");
    refuses("update story set first_reported = null where id = the('bridge-story')");
    stores(
        """
        update story set article_count = 2, first_reported = '2025-04-02', title = 'Bridge'
        where id = the('bridge-story')
        """);
  }

  @Test
  void figures_follow_articles_that_come() {
    assertEquals(
        "bridge-story 2 2025-04-02, ferry-story 3 2025-04-01", after(THREE_OF_THE_FERRY, FIGURES));
  }

  @Test
  void figures_follow_articles_that_move() {
    var moved = "update article set story_id = the('ferry-story') where id = the('first')";
    assertEquals("bridge-story 1 2025-04-03, ferry-story 1 2025-04-02", after(moved, FIGURES));
    var allMoved = "update article set story_id = the('ferry-story')";
    assertEquals("bridge-story 0, ferry-story 2 2025-04-02", after(allMoved, FIGURES));
  }

  @Test
  void figures_follow_days_that_change() {
    var earlier =
        """
        update article
        set published_value = null, published_earliest = null, published_latest = '2025-03-31'
        where id = the('first')
        """;
    assertEquals("bridge-story 2 2025-04-03, ferry-story 0", after(earlier, FIGURES));
  }

  @Test
  void figures_follow_articles_that_go() {
    assertEquals(
        "bridge-story 1 2025-04-02, ferry-story 0",
        after("delete from article where id = the('second')", FIGURES));
    assertEquals("bridge-story 0, ferry-story 0", after("delete from article", FIGURES));
    assertEquals(
        "bridge-story 0, ferry-story 0",
        after("set constraints all immediate; truncate article cascade", FIGURES));
    assertEquals("ferry-story 0", after(WITHOUT_BRIDGE, FIGURES));
  }

  @Test
  void figures_follow_one_statement_that_brings_and_changes_articles() {
    var upsert =
        THREE_OF_THE_FERRY
            + """
            ; insert into article (id, slug, story_id, newsroom_id, language, outlet_basis,
                                   published_earliest, published_basis)
            select id, slug, the('bridge-story'), newsroom_id, language, outlet_basis,
                   '2025-03-01', 'DERIVED'
            from article where story_id = the('ferry-story')
            on conflict (slug) do update set story_id = excluded.story_id
            """;
    assertEquals("bridge-story 5 2025-04-01, ferry-story 0", after(upsert, FIGURES));
  }

  @Test
  void a_story_takes_everything_that_is_filed_under_it_along() {
    var left =
        """
        select (select count(*) from article) + (select count(*) from claim)
             + (select count(*) from event) + (select count(*) from statement)
             + (select count(*) from proposal) + (select count(*) from report)
             + (select count(*) from report_hop) + (select count(*) from discrepancy_side_article)
        """;
    assertEquals("0", after(WITHOUT_BRIDGE, left));
  }

  /** An office that rests on one of its claims keeps the claim, and with it the story. */
  private static final String WITHOUT_BRIDGE =
      """
      update role set claim_id = null;
      update membership set claim_id = null;
      delete from story where id = the('bridge-story');
      set constraints all immediate
      """;

  private static final String THREE_OF_THE_FERRY =
      """
      insert into article (id, slug, story_id, newsroom_id, language, outlet_basis,
                           published_earliest, published_basis)
      select the('ferry-' || n), 'ferry-' || n, the('ferry-story'), the('herald-newsroom'), 'en', 'UNKNOWN',
             '2025-04-01'::date + n - 1, 'DERIVED'
      from generate_series(1, 3) as n
      """;
}
