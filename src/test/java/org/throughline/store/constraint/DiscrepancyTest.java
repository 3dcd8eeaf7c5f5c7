package org.throughline.store.constraint;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DiscrepancyTest extends OneOfEach {

  @Test
  @Refuses("discrepancy_has_two_sides_ct")
  void a_discrepancy_has_two_sides() {
    refuses(ANOTHER);
    refuses(ANOTHER + side("nine", 1));
    stores(ANOTHER + side("nine", 1) + side("several", 2));
  }

  @Test
  @Refuses("discrepancy_side_leaves_two_ct")
  void two_sides_of_a_discrepancy_stay() {
    refuses("delete from discrepancy_side where id = the('it-comes')");
    refuses("delete from discrepancy_side");
    refuses(
        ANOTHER
            + side("nine", 1)
            + """
              update discrepancy_side set discrepancy_id = the('how-many'), position = 3
              where id = the('it-comes')
              """);
    stores("delete from discrepancy");
    stores(
        ANOTHER
            + side("nine", 1)
            + side("several", 2)
            + side("none", 3)
            + "delete from discrepancy_side where id = the('none')");
  }

  @Test
  @Refuses("discrepancy_side_value_uk")
  void sides_of_a_discrepancy_differ() {
    refuses("update discrepancy_side set value = 'It comes'");
    stores(
        """
        update discrepancy_side set value = 'It may come, or not'
        where id = the('it-may-come')
        """);
  }

  @Test
  @Refuses("discrepancy_side_has_an_article_ct")
  void some_article_takes_a_side() {
    var third =
        "insert into discrepancy_side values (the('third'), the('how-firm'), 3, 'It does not come');";
    refuses(third);
    stores(
        third + "insert into discrepancy_side_article values (the('third'), the('second'), '{}')");
  }

  @Test
  @Refuses("discrepancy_side_article_leaves_another_ct")
  void some_article_goes_on_taking_a_side() {
    refuses("delete from discrepancy_side_article where side_id = the('it-comes')");
    refuses(
        """
        update discrepancy_side_article set side_id = the('it-may-come')
        where side_id = the('it-comes')
        """);
    refuses("delete from article where id = the('second')");
    stores("delete from discrepancy; delete from article where id = the('second')");
    stores("update discrepancy_side_article set article_id = the('second')");
    stores(
        """
        insert into discrepancy_side_article values (the('it-comes'), the('second'), '{}');
        delete from discrepancy_side_article where side_id = the('it-comes') and article_id = the('first')
        """);
  }

  private static final String ANOTHER =
      """
      insert into discrepancy (id, slug, story_id, position, kind, topic)
      values (the('how-many'), 'how-many', the('bridge-story'), 2, 'COUNT', 'How many there were.');
      """;

  private static String side(String value, int position) {
    return """
        insert into discrepancy_side values (the('%1$s'), the('how-many'), %2$d, '%1$s');
        insert into discrepancy_side_article values (the('%1$s'), the('first'), '{1}');
        """
        .formatted(value, position);
  }
}
