package org.throughline.plan;

import static org.throughline.GraphQL.graphql;
import static org.throughline.GraphQL.send;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.Answer;
import org.throughline.WorldTest;

/** An operation that was answered before is answered again from its plan, with other values. */
@QuarkusTest
class PlansTest extends WorldTest {

  @Test
  void a_slug_an_id_and_a_missing_object_take_turns() {
    var talks = world.story("talks");
    world.article("a").inStory(talks);
    world.article("b");
    var operation =
        """
        query($story: String!) {
          story(slug: $story) { slug }
          articles(filter: {story: $story}) { nodes { slug } totalCount } }\
        """;
    for (var i = 0; i < 2; i++) {
      for (var name : List.of("talks", talks.id())) {
        graphql(operation, "story", name)
            .isData(
                """
                {"story": {"slug": "talks"}, "articles": {"nodes": [{"slug": "a"}], "totalCount": 1}}\
                """);
      }
      graphql(operation, "story", "a-story").isData("articles.nodes.slug", List.of("b"));
      graphql(operation, "story", world.aStory().id()).isData("articles.nodes.slug", List.of("b"));
      graphql(operation, "story", "none")
          .isData("{\"story\": null, \"articles\": {\"nodes\": [], \"totalCount\": 0}}");
    }
  }

  @Test
  void an_id_of_another_type_is_refused_though_the_plan_is_known() {
    var talks = world.story("talks");
    var ann = world.person("Ann");
    var operation = "query($story: String!) { story(slug: $story) { slug } }";
    graphql(operation, "story", talks.id()).isData("story.slug", "talks");
    graphql(operation, "story", ann.id()).hasError("BAD_ID").at("story").in(1, 26);
    graphql(operation, "story", talks.id()).isData("story.slug", "talks");
    graphql(operation, "story", "nul\0").hasError("BAD_ARGUMENT").at("story");
  }

  @Test
  void null_and_a_value_take_turns() {
    world.person("Ann");
    world.person("Bob");
    var operation =
        "query($slug: String, $name: String) { person(slug: $slug, name: $name) { name } }";
    for (var i = 0; i < 2; i++) {
      graphql(operation, "slug", "ann").isData("person.name", "Ann");
      graphql(operation, "name", "bob", "slug", null).isData("person.name", "Bob");
      graphql(operation, "name", "ann").isData("person.name", "Ann");
      graphql(operation).hasError("BAD_ARGUMENT").at("person").saying("exactly one of slug, name");
      graphql(operation, "slug", "ann", "name", "bob").hasError("BAD_ARGUMENT").at("person");
    }
  }

  @Test
  void the_size_of_a_page_and_its_direction_change() {
    for (var name : List.of("Ann", "Bob", "Cid")) {
      world.person(name);
    }
    var operation =
        """
        query($first: Int, $last: Int, $field: PersonOrderField!, $direction: Direction = ASC) {
          people(first: $first, last: $last, orderBy: {field: $field, direction: $direction}) {
            nodes { slug } pageInfo { hasNextPage } } }\
        """;
    for (var i = 0; i < 2; i++) {
      for (var field : List.of("NAME", "ADDED")) {
        graphql(operation, "field", field, "first", 1).isData("people.nodes.slug", List.of("ann"));
        graphql(operation, "field", field, "first", 2)
            .isData("people.nodes.slug", List.of("ann", "bob"));
        graphql(operation, "field", field, "last", 1).isData("people.nodes.slug", List.of("cid"));
        graphql(operation, "field", field, "first", 1, "direction", "DESC")
            .isData("people.nodes.slug", List.of("cid"));
        graphql(operation, "field", field)
            .isData("people.nodes.slug", List.of("ann", "bob", "cid"));
        graphql(operation, "field", field, "first", 101).hasError("BAD_PAGE").at("people");
      }
    }
  }

  @Test
  void an_order_changes_as_a_whole() {
    world.person("Bob");
    world.person("Ann");
    var operation =
        "query($by: PersonOrder) { people(orderBy: $by) { nodes { slug } edges { cursor } } }";
    for (var i = 0; i < 2; i++) {
      graphql(operation).isData("people.nodes.slug", List.of("ann", "bob"));
      graphql(operation, "by", Map.of("field", "ADDED"))
          .isData("people.nodes.slug", List.of("bob", "ann"));
      graphql(operation, "by", Map.of("direction", "DESC"))
          .isData("people.nodes.slug", List.of("bob", "ann"));
      graphql(operation, "by", Map.of("field", "ADDED", "direction", "DESC"))
          .isData("people.nodes.slug", List.of("ann", "bob"));
    }
  }

  @Test
  void a_cursor_comes_and_goes() {
    for (var name : List.of("Ann", "Bob", "Cid")) {
      world.person(name);
    }
    var operation =
        "query($after: String) { people(first: 1, after: $after) { nodes { slug } pageInfo {"
            + " endCursor } } }";
    for (var i = 0; i < 2; i++) {
      String first =
          graphql(operation)
              .isData("people.nodes.slug", List.of("ann"))
              .get("people.pageInfo.endCursor");
      String second =
          graphql(operation, "after", first)
              .isData("people.nodes.slug", List.of("bob"))
              .get("people.pageInfo.endCursor");
      graphql(operation, "after", second).isData("people.nodes.slug", List.of("cid"));
      graphql(operation, "after", "x" + second).hasError("BAD_CURSOR").at("people");
      graphql(operation, "after", null).isData("people.nodes.slug", List.of("ann"));
    }
  }

  @Test
  void two_aliases_with_different_arguments_have_different_answers() {
    world.person("Ann");
    world.person("Bob");
    var operation =
        """
        query($a: String!, $b: String!, $one: Int, $two: Int) {
          x: person(slug: $a) { name } y: person(slug: $b) { name }
          few: people(first: $one) { nodes { slug } } many: people(first: $two) { nodes { slug } } }\
        """;
    graphql(operation, "a", "ann", "b", "bob", "one", 1, "two", 2)
        .isData(
            """
            {"x": {"name": "Ann"}, "y": {"name": "Bob"}, "few": {"nodes": [{"slug": "ann"}]},
             "many": {"nodes": [{"slug": "ann"}, {"slug": "bob"}]}}\
            """);
    graphql(operation, "a", "bob", "b", "ann", "one", 2, "two", 1)
        .isData(
            """
            {"x": {"name": "Bob"}, "y": {"name": "Ann"},
             "few": {"nodes": [{"slug": "ann"}, {"slug": "bob"}]}, "many": {"nodes": [{"slug": "ann"}]}}\
            """);
  }

  @Test
  void the_same_text_may_hold_several_operations() {
    world.person("Ann");
    var text = "query A { people { totalCount } } query B { people { nodes { slug } } }";
    for (var i = 0; i < 2; i++) {
      named("A", text).isData("{\"people\": {\"totalCount\": 1}}");
      named("B", text).isData("{\"people\": {\"nodes\": [{\"slug\": \"ann\"}]}}");
    }
  }

  private static Answer named(String name, String text) {
    return send(Map.of("query", text, "operationName", name));
  }

  @Test
  void dates_and_lists_of_values_change() {
    world.event("a").status("HELD").on("2025-08-15");
    world.event("b").on("2025-08-18");
    var operation =
        """
        query($from: Date, $to: Date, $status: [EventStatus!]) {
          events(filter: {date: {from: $from, to: $to}, status: $status}) { nodes { slug } } }\
        """;
    for (var i = 0; i < 2; i++) {
      graphql(operation, "from", "2025-08-16").isData("events.nodes.slug", List.of("b"));
      graphql(operation, "from", "2025-08-14").isData("events.nodes.slug", List.of("a", "b"));
      graphql(operation, "to", "2025-08-16").isData("events.nodes.slug", List.of("a"));
      graphql(operation, "status", List.of("HELD")).isData("events.nodes.slug", List.of("a"));
      graphql(operation, "status", List.of("HELD", "PLANNED"))
          .isData("events.nodes.slug", List.of("a", "b"));
      graphql(operation, "status", List.of()).isData("events.nodes.slug", List.of());
    }
  }
}
