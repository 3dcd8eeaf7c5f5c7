package org.throughline.plan;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** An operation selects no more than an answer may hold. */
@QuarkusTest
class LimitsTest extends WorldTest {

  /** Each counts for itself and for the hundred fields of F. */
  private static final String THIRTY_STORIES =
      "{ " + many(29, "s%d: story(slug: \"talks\") { ...F }");

  @Test
  void three_thousand_fields_are_answered_and_one_more_is_not() {
    world.story("talks");
    var fragment = " fragment F on Story { " + many(100, "f%d: slug") + " }";
    var more = " s29: story(slug: \"talks\") { " + many(70, "g%d: slug");
    graphql(THIRTY_STORIES + more + "} }" + fragment).isData("s29.g69", "talks");
    graphql(THIRTY_STORIES + more + " slug } }" + fragment)
        .hasError("TOO_COMPLEX")
        .at("s29.slug")
        .saying("3000");
  }

  @Test
  void the_parts_of_a_connection_are_fields_too() {
    for (var part : List.of("totalCount", "edges { cursor }", "pageInfo { hasNextPage }")) {
      graphql(
              "{ %s } fragment F on PersonConnection { %s }"
                  .formatted(many(30, "p%d: people { ...F }"), many(100, "f%d: " + part)))
          .hasError("TOO_COMPLEX");
    }
  }

  @Test
  void pages_cost_a_point_for_each_hundred_lists() {
    var deep = "{ stories(first: 100) { nodes { articles(first: 100) { nodes { %s } } } } }";
    graphql(deep.formatted(many(9, "r%d: reports(first: 1) { totalCount }"))).hasSize("stories", 1);
    graphql(deep.formatted(many(11, "r%d: reports(first: 1) { totalCount }")))
        .hasError("TOO_COSTLY")
        .at("stories.nodes.articles.nodes.r9")
        .saying("more than 1000 points");
  }

  @Test
  void fragments_that_multiply_are_counted_where_they_end() {
    var fragments =
        IntStream.range(0, 14)
            .mapToObj(
                i ->
                    "fragment F%d on Story { a: articles { nodes { story { ...F%d } } } b: articles { nodes { story { ...F%d } } } }"
                        .formatted(i, i + 1, i + 1))
            .collect(Collectors.joining(" "));
    graphql("{ story(slug: \"talks\") { ...F0 } } " + fragments + " fragment F14 on Story { slug }")
        .hasError("TOO_COSTLY");
    var single = fragments.replace("articles {", "articles(first: 1) {");
    graphql("{ story(slug: \"talks\") { ...F0 } } " + single + " fragment F14 on Story { slug }")
        .hasError("TOO_COMPLEX");
  }

  @Test
  void pages_within_pages_multiply() {
    var pages =
        "{ stories(first: %1$s) { nodes { articles(first: %1$s) { edges { node { %2$s } } } } } }";
    graphql(pages.formatted(100, many(90, "f%d: slug"))).hasSize("stories", 1);
    graphql(pages.formatted(100, many(100, "f%d: slug")))
        .hasError("TOO_COSTLY")
        .saying("may hold more than 1000000 values; ask for smaller pages");
    graphql(pages.formatted(100, "reports(first: 100) { nodes { id } }"))
        .hasError("TOO_COSTLY")
        .at("stories.nodes.articles.edges.node.reports")
        .saying("more than 500000 objects");
    graphql(pages.formatted(50, "reports(last: 100) { nodes { id } }")).hasSize("stories", 1);
    graphql(
            "{ story(slug: \"a\") %s { slug } %s }"
                .formatted(
                    "{ articles(first: 100) { nodes { story ".repeat(15), "} } }".repeat(15)))
        .hasError("TOO_COSTLY");
  }

  @Test
  void lists_without_pages_multiply_too() {
    var deep =
        "{ articles(first: 100) { nodes { outlet { labels { article { outlet { labels { article {"
            + " outlet { labels { article { %s } } } } } } } } } } } }";
    graphql(deep.formatted("slug")).hasSize("articles", 1);
    graphql(deep.formatted(many(10, "f%d: slug")))
        .hasError("TOO_COSTLY")
        .saying("may hold more than 1000000 values");
    graphql(
            "{ story(slug: \"a\") { claims(first: 1) { nodes { ladder: certaintyLadder { article {"
                + " slug } } } } } }")
        .hasSize("story", 0);
  }

  private static String many(int count, String each) {
    return IntStream.range(0, count).mapToObj(each::formatted).collect(Collectors.joining(" "));
  }
}
