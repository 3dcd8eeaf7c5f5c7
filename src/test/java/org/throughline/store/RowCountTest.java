package org.throughline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** The counts that are kept are those that counting would find. */
@QuarkusTest
class RowCountTest extends WorldTest {

  private static final String KEPT =
      """
      select coalesce(string_agg(relation || ' ' || published || ' ' || rows, ', ' order by relation, published), '')
      from (select relation, published, sum(rows) as rows from kept.row_count group by 1, 2) summed
      where rows <> 0""";

  private static final String COUNTED =
      """
      select coalesce(string_agg(relation || ' ' || published || ' ' || rows, ', ' order by relation, published), '')
      from (select 'claim' as relation, published, count(*) as rows from claim group by 2
            union all select 'story', published, count(*) from story group by 2
            union all select 'article', published, count(*) from article group by 2
            union all select 'person', published, count(*) from person group by 2
            union all select 'organization', published, count(*) from organization group by 2
            union all select 'source', published, count(*) from source group by 2
            union all select 'event', published, count(*) from event group by 2
            union all select 'statement', published, count(*) from statement group by 2
            union all select 'proposal', published, count(*) from proposal group by 2) counted""";

  @Test
  void what_comes_changes_and_goes_is_counted() {
    world.person("Ada");
    world.organization("Town");
    world.statement("said").made("2025-08-01");
    world.proposal("Bridge");
    world.event("Vote").on("2025-08-02");
    world.claim("one");
    world.claim("two");
    agree();
    world.rows().run("update claim set editorial_state = 'DRAFT' where slug = 'two'");
    world.rows().run("update claim set text = text || '!'");
    agree();
    graphql("{ claims { totalCount } }").isData("claims.totalCount", 1);
    world.rows().run("delete from claim where slug = 'one'");
    agree();
    world.rows().run("truncate event cascade");
    agree();
  }

  @Test
  void many_writes_are_summed_up() {
    world.claim("one");
    for (var i = 0; i < 250; i++) {
      world.rows().run("update claim set editorial_state = 'DRAFT'");
      world.rows().run("update claim set editorial_state = 'PUBLISHED'");
    }
    agree();
    var left = world.rows().value("select count(*) from kept.row_count where relation = 'claim'");
    assertTrue(Integer.parseInt(left) <= 102, left + " rows");
  }

  @Test
  void what_was_loaded_with_triggers_off_is_counted_again() {
    world.claim("one");
    world.rows().run("delete from kept.row_count");
    world.rows().run("call kept.count_again()");
    agree();
  }

  private void agree() {
    assertEquals(world.rows().value(COUNTED), world.rows().value(KEPT));
  }
}
