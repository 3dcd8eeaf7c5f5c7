package org.throughline.plan;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** The parts of a connection, each alone and all together. */
@QuarkusTest
class ConnectionsTest extends WorldTest {

  @BeforeEach
  void three_people() {
    world.person("Ann");
    world.person("Bob");
    world.person("Cid");
  }

  @Test
  void the_number_of_all_objects_does_not_depend_on_the_page() {
    graphql("{ people { totalCount } }").isData("{\"people\": {\"totalCount\": 3}}");
    graphql("{ people(first: 1) { totalCount nodes { slug } } }")
        .isData("{\"people\": {\"totalCount\": 3, \"nodes\": [{\"slug\": \"ann\"}]}}");
    graphql(
            "query($c: String) { people(last: 1, before: $c) { totalCount } }",
            "c",
            cursors("").get(1))
        .isData("{\"people\": {\"totalCount\": 3}}");
  }

  @Test
  void edges_and_nodes_hold_the_same_objects() {
    graphql("{ people(first: 2) { edges { node { slug } } nodes { slug } } }")
        .isData(
            """
            {"people": {"edges": [{"node": {"slug": "ann"}}, {"node": {"slug": "bob"}}],
                        "nodes": [{"slug": "ann"}, {"slug": "bob"}]}}\
            """);
    graphql("{ people(last: 2) { nodes { slug } edges { node { slug } } } }")
        .isData(
            """
            {"people": {"nodes": [{"slug": "bob"}, {"slug": "cid"}],
                        "edges": [{"node": {"slug": "bob"}}, {"node": {"slug": "cid"}}]}}\
            """);
  }

  @Test
  void a_page_info_tells_where_the_page_lies() {
    var cursors = cursors("");
    page("first: 2", true, false, cursors.get(0), cursors.get(1));
    page("first: 3", false, false, cursors.get(0), cursors.get(2));
    page("", false, false, cursors.get(0), cursors.get(2));
    page("last: 2", false, true, cursors.get(1), cursors.get(2));
    page("last: 3", false, false, cursors.get(0), cursors.get(2));
    page(
        "first: 1, after: \"%s\"".formatted(cursors.get(0)),
        true,
        true,
        cursors.get(1),
        cursors.get(1));
    page("after: \"%s\"".formatted(cursors.get(0)), false, true, cursors.get(1), cursors.get(2));
    page(
        "last: 1, before: \"%s\"".formatted(cursors.get(2)),
        true,
        true,
        cursors.get(1),
        cursors.get(1));
    page(
        "last: 5, before: \"%s\"".formatted(cursors.get(2)),
        true,
        false,
        cursors.get(0),
        cursors.get(1));
    page("after: \"%s\"".formatted(cursors.get(2)), false, true, null, null);
    page("last: 1, before: \"%s\"".formatted(cursors.get(0)), true, false, null, null);
  }

  private void page(String arguments, boolean next, boolean previous, String start, String end) {
    var in = arguments.isEmpty() ? "" : "(" + arguments + ")";
    var pageInfo = new HashMap<String, Object>();
    pageInfo.put("hasNextPage", next);
    pageInfo.put("hasPreviousPage", previous);
    pageInfo.put("startCursor", start);
    pageInfo.put("endCursor", end);
    var all = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
    graphql("{ people%s { %s } }".formatted(in, all)).isData("people.pageInfo", pageInfo);
    graphql("{ people%s { nodes { slug } edges { cursor } %s totalCount } }".formatted(in, all))
        .isData("people.pageInfo", pageInfo);
    pageInfo.forEach(
        (key, value) ->
            graphql("{ people%s { pageInfo { %s } } }".formatted(in, key))
                .isData("people.pageInfo", Collections.singletonMap(key, value)));
  }

  @Test
  void between_two_cursors_lies_what_is_between_them() {
    world.person("Dan");
    var cursors = cursors("");
    for (var size : List.of("first: 10", "last: 10")) {
      graphql(
              "query($a: String, $b: String) { people(%s, after: $a, before: $b) { nodes { slug } } }"
                  .formatted(size),
              "a",
              cursors.get(0),
              "b",
              cursors.get(3))
          .isData("people.nodes.slug", List.of("bob", "cid"));
    }
    graphql(
            "query($a: String, $b: String) { people(first: 10, after: $a, before: $b) { nodes {"
                + " slug } } }",
            "a",
            cursors.get(3),
            "b",
            cursors.get(0))
        .isData("people.nodes.slug", List.of());
  }

  @Test
  void everything_together_stands_in_the_order_asked_for() {
    var cursor = cursors("first: 1").get(0);
    graphql(
            """
            { people(first: 1) { __typename
                pageInfo { __typename endCursor hasNextPage }
                e: edges { __typename n: node { slug __typename } cursor c: cursor }
                totalCount nodes { slug } edges { cursor } } }\
            """)
        .isData(
            """
            {"people": {"__typename": "PersonConnection",
              "pageInfo": {"__typename": "PageInfo", "endCursor": "%1$s", "hasNextPage": true},
              "e": [{"__typename": "PersonEdge", "n": {"slug": "ann", "__typename": "Person"},
                     "cursor": "%1$s", "c": "%1$s"}],
              "totalCount": 3, "nodes": [{"slug": "ann"}], "edges": [{"cursor": "%1$s"}]}}\
            """
                .formatted(cursor));
  }

  @Test
  void a_connection_needs_no_rows_for_what_is_known_without() {
    graphql("{ people(last: 1) { __typename pageInfo { hasNextPage __typename } } }")
        .isData(
            """
            {"people": {"__typename": "PersonConnection",
                        "pageInfo": {"hasNextPage": false, "__typename": "PageInfo"}}}\
            """);
  }

  @Test
  void connections_nest_and_each_object_has_its_own_page() {
    var talks = world.story("talks");
    var other = world.story("other");
    for (var i = 1; i <= 3; i++) {
      world.article("talks " + i).inStory(talks).published("2025-08-0" + i);
      world.article("other " + i).inStory(other).published("2025-08-0" + i);
    }
    graphql(
            """
            { stories(orderBy: {direction: ASC}, first: 2) { nodes { slug
                articles(first: 2) { totalCount pageInfo { hasNextPage } nodes { slug
                  story { articles(last: 1) { nodes { slug } } } } } } } }\
            """)
        .isData(
            "stories.nodes",
            Arrays.asList(
                Map.of("slug", "talks", "articles", firstTwo("talks")),
                Map.of("slug", "other", "articles", firstTwo("other"))));
  }

  private static Map<String, Object> firstTwo(String story) {
    var last = Map.of("articles", Map.of("nodes", List.of(Map.of("slug", story + "-1"))));
    return Map.of(
        "totalCount", 3,
        "pageInfo", Map.of("hasNextPage", true),
        "nodes",
            List.of(
                Map.of("slug", story + "-3", "story", last),
                Map.of("slug", story + "-2", "story", last)));
  }

  @Test
  void a_page_holds_a_hundred_objects_at_most_and_twenty_where_nobody_says() {
    for (var i = 0; i < 102; i++) {
      world.source("source %03d".formatted(i));
    }
    graphql("{ sources(first: 100) { nodes { slug } pageInfo { hasNextPage } } }")
        .isData("sources.pageInfo.hasNextPage", true)
        .hasSize("sources.nodes", 100);
    graphql("{ sources { nodes { slug } } }").hasSize("sources.nodes", 20);
    graphql("{ sources(last: 100) { nodes { slug } } }")
        .isData("sources.nodes.0.slug", "source-002");
  }

  private List<String> cursors(String arguments) {
    var in = arguments.isEmpty() ? "" : "(" + arguments + ")";
    return new ArrayList<>(
        graphql("{ people%s { edges { cursor } } }".formatted(in)).get("people.edges.cursor"));
  }
}
