package org.throughline.plan;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** An operation selects 3,000 fields at most, and no more than an answer may hold. */
@QuarkusTest
class LimitsTest extends WorldTest {

  @Test
  void three_thousand_fields_are_answered_and_one_more_is_not() {
    world.story("talks");
    graphql("{ story(slug: \"talks\") { " + many(2_999, "f%d: slug") + " } }")
        .isData("story.f2998", "talks");
    graphql("{ story(slug: \"talks\") { " + many(3_000, "f%d: slug") + " } }")
        .hasError("TOO_COMPLEX")
        .at("story.f2999")
        .saying("3000");
  }

  @Test
  void the_parts_of_a_connection_are_fields_too() {
    graphql("{ people { " + many(3_000, "f%d: totalCount") + " } }").hasError("TOO_COMPLEX");
    graphql("{ people { edges { " + many(3_000, "f%d: cursor") + " } } }").hasError("TOO_COMPLEX");
    graphql("{ people { pageInfo { " + many(3_000, "f%d: hasNextPage") + " } } }")
        .hasError("TOO_COMPLEX")
        .at("people.pageInfo.f2998");
  }

  @Test
  void root_fields_are_as_many_as_a_statement_has_columns() {
    graphql("{ " + many(1_499, "f%d: people { totalCount }") + " }").hasSize("f1498", 1);
    graphql("{ " + many(2_000, "f%d: people { totalCount }") + " }").hasError("TOO_COMPLEX");
    graphql(
            "{ %s } fragment None on PersonConnection { totalCount @skip(if: true) }"
                .formatted(many(1_601, "f%d: people { ...None }")))
        .hasError("TOO_COMPLEX")
        .at("f1600")
        .saying("root fields");
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
        .hasError("TOO_COMPLEX");
  }

  @Test
  void pages_within_pages_multiply() {
    var pages =
        "{ stories(first: %1$s) { nodes { articles(first: %1$s) { edges { node { %2$s } } } } } }";
    graphql(pages.formatted(100, many(90, "f%d: slug"))).hasSize("stories", 1);
    graphql(pages.formatted(100, many(100, "f%d: slug")))
        .hasError("TOO_COMPLEX")
        .saying("may hold more than 1000000 values; ask for smaller pages");
    graphql(pages.formatted(100, "reports(first: 100) { nodes { id } }"))
        .hasError("TOO_COMPLEX")
        .at("stories.nodes.articles.edges.node.reports.nodes.id");
    graphql(pages.formatted(50, "reports(last: 100) { nodes { id } }")).hasSize("stories", 1);
    graphql(
            "{ story(slug: \"a\") %s { slug } %s }"
                .formatted(
                    "{ articles(first: 100) { nodes { story ".repeat(40), "} } }".repeat(40)))
        .hasError("TOO_COMPLEX");
  }

  @Test
  void lists_without_pages_multiply_too() {
    var deep =
        "{ articles(first: 100) { nodes { outlet { labels { article { outlet { labels { article {"
            + " outlet { labels { article { %s } } } } } } } } } } } }";
    graphql(deep.formatted("slug")).hasSize("articles", 1);
    graphql(deep.formatted(many(10, "f%d: slug")))
        .hasError("TOO_COMPLEX")
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
