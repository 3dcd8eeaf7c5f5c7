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
