package org.throughline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** Walking through a list page by page, in both directions. */
@QuarkusTest
class PagesTest extends WorldTest {

  @Test
  void all_objects_come_exactly_once_whatever_the_size_of_the_page() {
    people(7);
    var people = new Walk("people", "slug");
    for (var size : List.of(1, 2, 3, 6, 7, 8)) {
      assertEquals(people.all(), people.forward(size), "forward by " + size);
      assertEquals(people.all(), people.backward(size), "backward by " + size);
    }
  }

  @Test
  void objects_that_are_equal_in_the_order_come_exactly_once() {
    var talks = world.story("talks");
    for (var i = 0; i < 4; i++) {
      world.article("undated " + i).inStory(talks);
      world.article("monday " + i).inStory(talks).published("2025-08-18");
      world.article("tuesday " + i).inStory(talks).published("2025-08-19");
    }
    var articles = new Walk("story(slug: \"talks\") { articles", "slug");
    assertEquals(
        List.of("tuesday-3", "tuesday-2", "tuesday-1", "tuesday-0", "monday-3"),
        articles.all().subList(0, 5));
    for (var size : List.of(1, 3, 5)) {
      assertEquals(articles.all(), articles.forward(size));
      assertEquals(articles.all(), articles.backward(size));
    }
  }

  @Test
  void a_list_behind_a_table_in_between_is_walked_in_the_order_of_the_link() {
    var talks = world.story("talks");
    var people = people(5);
    Collections.reverse(people);
    people.forEach(name -> talks.about(world.person(name + " again")));
    var walk = new Walk("story(slug: \"talks\") { people", "name");
    assertEquals(people.stream().map(name -> name + " again").toList(), walk.all());
    assertEquals(walk.all(), walk.forward(2));
    assertEquals(walk.all(), walk.backward(2));
  }

  @Test
  void a_list_in_an_order_of_two_keys_is_walked_by_both() {
    var claim = world.claim("it rains");
    for (var name : List.of("a", "b", "c")) {
      var article = world.article(name);
      world.report(article, claim).wording(name + 1);
      world.report(article, claim).wording(name + 2);
    }
    var walk = new Walk("claim(slug: \"it-rains\") { reports", "wording");
    assertEquals(List.of("a1", "a2", "b1", "b2", "c1", "c2"), walk.all());
    assertEquals(walk.all(), walk.forward(1));
    assertEquals(walk.all(), walk.backward(4));
  }

  @Test
  void a_list_over_a_view_is_walked_too() {
    var talks = world.story("talks");
    for (var i = 1; i <= 3; i++) {
      world.event("event " + i).inStory(talks).on("2025-08-1" + i);
      world.event("some day " + i).inStory(talks);
      world.statement("statement " + i).inStory(talks).made("2025-08-12");
    }
    var walk = new Walk("story(slug: \"talks\") { timeline", "label");
    assertEquals(9, walk.all().size());
    assertEquals(walk.all(), walk.forward(2));
    assertEquals(walk.all(), walk.backward(2));
  }

  @Test
  void rows_inserted_between_two_pages_move_nothing() {
    people(6);
    var people = new Walk("people", "slug");
    var seen = new ArrayList<>(people.page("first: 2", null));
    world.person("person 00 comes before");
    world.person("person 6 comes after");
    seen.addAll(people.page("first: 2", people.lastCursor()));
    world.person("person 11 comes before too");
    seen.addAll(people.page("first: 10", people.lastCursor()));
    assertEquals(
        List.of(
            "person-0",
            "person-1",
            "person-2",
            "person-3",
            "person-4",
            "person-5",
            "person-6-comes-after"),
        seen);
  }

  @Test
  void a_page_begins_after_a_row_that_is_gone() {
    people(4);
    var people = new Walk("people", "slug");
    people.page("first: 2", null);
    world.rows().run("delete from party where slug = 'person-1'");
    assertEquals(List.of("person-2", "person-3"), people.page("first: 2", people.lastCursor()));
  }

  private List<String> people(int number) {
    var names = new ArrayList<String>();
    for (var i = 0; i < number; i++) {
      names.add(world.person("person " + i).toString());
    }
    return names;
  }
}
