package org.throughline.plan;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** Fragments and repeated fields become one object, its keys where they stand first. */
@QuarkusTest
class FragmentsTest extends WorldTest {

  @BeforeEach
  void something_to_read() {
    var gazette = world.source("Gazette");
    var talks = world.story("talks").about(world.person("Ann"));
    var article = world.article("a").inStory(talks).from(gazette);
    world.report(article, world.claim("it rains").inStory(talks)).via("gazette");
    world.report(article, world.statement("I said so").by(world.person("Bob")));
  }

  @Test
  void fragments_nest() {
    graphql(
            """
            { story(slug: "talks") { ...Top } }
            fragment Top on Story { slug ...People title }
            fragment People on Story { people { ...Page } }
            fragment Page on PersonConnection { totalCount ... on PersonConnection { nodes { ...Name } } }
            fragment Name on Person { ... { name } }\
            """)
        .isData(
            """
            {"story": {"slug": "talks", "people": {"totalCount": 1, "nodes": [{"name": "Ann"}]},
                       "title": "talks"}}\
            """);
  }

  @Test
  void a_field_selected_twice_is_merged_where_it_stands_first() {
    graphql(
            """
            { story(slug: "talks") { people { nodes { name } } slug people { totalCount nodes { slug name } } ...More }
              story(slug: "talks") { title slug } }
            fragment More on Story { people { nodes { aliases { script } } } summary }\
            """)
        .isData(
            """
            {"story": {
              "people": {"nodes": [{"name": "Ann", "slug": "ann", "aliases": [{"script": "Latn"}]}],
                         "totalCount": 1},
              "slug": "talks", "summary": null, "title": "talks"}}\
            """);
  }

  @Test
  void a_fragment_spread_twice_counts_once() {
    graphql(
            """
            { story(slug: "talks") { ...F title ...F slug } }
            fragment F on Story { language slug }\
            """)
        .isData("{\"story\": {\"language\": \"en\", \"slug\": \"talks\", \"title\": \"talks\"}}");
  }

  @Test
  void a_fragment_on_an_interface_applies_to_its_types() {
    graphql(
            """
            { article(slug: "a") { ...Id reports { nodes { target {
                ... on Node { type: __typename }
                ... on Reported { reports { totalCount } }
                ...Words } } } } }
            fragment Id on Node { ... on Article { slug } ... on Story { title } }
            fragment Words on Reported { ... on Claim { text } ... on Statement { ...Said } }
            fragment Said on Statement { speakers { ...Who } }
            fragment Who on Party { __typename ... on Node { ... on Person { name } } }\
            """)
        .isData(
            """
            {"article": {"slug": "a", "reports": {"nodes": [
              {"target": {"type": "Claim", "reports": {"totalCount": 1}, "text": "it rains"}},
              {"target": {"type": "Statement", "reports": {"totalCount": 1},
                          "speakers": [{"__typename": "Person", "name": "Bob"}]}}]}}}\
            """);
  }

  @Test
  void a_fragment_on_another_type_is_left_out() {
    graphql(
            """
            { claim(slug: "it-rains") { reports { nodes { origin {
                ... on Person { name } ... on Party { ... on Source { kind } } } } } } }\
            """)
        .isData("{\"claim\": {\"reports\": {\"nodes\": [{\"origin\": {\"kind\": \"OUTLET\"}}]}}}");
  }

  @Test
  void fragments_stand_at_the_root_and_on_edges_and_page_infos() {
    graphql(
            """
            query { ...Root ... on Query { __typename } ... { b: story(slug: "talks") { slug } } }
            fragment Root on Query { people(first: 1) { edges { ...Edge } pageInfo { ...Info } } }
            fragment Edge on PersonEdge { __typename node { slug } }
            fragment Info on PageInfo { hasNextPage __typename }\
            """)
        .isData(
            """
            {"people": {"edges": [{"__typename": "PersonEdge", "node": {"slug": "ann"}}],
                        "pageInfo": {"hasNextPage": true, "__typename": "PageInfo"}},
             "__typename": "Query", "b": {"slug": "talks"}}\
            """);
  }

  @Test
  void one_field_has_several_values_under_several_aliases() {
    graphql(
            """
            { a: story(slug: "talks") { x: slug y: slug slug }
              b: story(slug: "nothing") { slug }
              people { a: nodes { slug } b: nodes { name } c: totalCount d: totalCount }
              first: people(first: 1) { nodes { slug } }
              last: people(last: 1) { nodes { slug } } }\
            """)
        .isData(
            """
            {"a": {"x": "talks", "y": "talks", "slug": "talks"}, "b": null,
             "people": {"a": [{"slug": "ann"}, {"slug": "bob"}], "b": [{"name": "Ann"}, {"name": "Bob"}],
                        "c": 2, "d": 2},
             "first": {"nodes": [{"slug": "ann"}]}, "last": {"nodes": [{"slug": "bob"}]}}\
            """);
  }
}
