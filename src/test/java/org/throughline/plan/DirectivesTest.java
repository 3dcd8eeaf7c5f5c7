package org.throughline.plan;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** {@code @skip} and {@code @include}. */
@QuarkusTest
class DirectivesTest extends WorldTest {

  @BeforeEach
  void something_to_read() {
    world.story("talks");
  }

  @Test
  void literals_leave_fields_and_fragments_out() {
    graphql(
            """
            { story(slug: "talks") {
                a: slug @skip(if: true)
                b: slug @skip(if: false)
                c: slug @include(if: true)
                d: slug @include(if: false)
                e: slug @skip(if: false) @include(if: false)
                f: slug @include(if: true) @skip(if: true)
                ... @include(if: false) { g: slug }
                ... on Story @skip(if: false) { h: slug }
                ...F @skip(if: true)
                ...G @include(if: true) }
              none: story(slug: "talks") @skip(if: true) { slug } }
            fragment F on Story { i: slug }
            fragment G on Story { j: slug }\
            """)
        .isData(
            "{\"story\": {\"b\": \"talks\", \"c\": \"talks\", \"h\": \"talks\", \"j\":"
                + " \"talks\"}}");
  }

  @Test
  void variables_decide_anew_each_time() {
    var operation =
        """
        query($yes: Boolean!, $no: Boolean = false) {
          story(slug: "talks") @include(if: $yes) { slug title @skip(if: $no) ...F @include(if: $no) } }
        fragment F on Story { language ... @skip(if: $yes) { summary } }\
        """;
    for (var i = 0; i < 2; i++) {
      graphql(operation, "yes", true)
          .isData("{\"story\": {\"slug\": \"talks\", \"title\": \"talks\"}}");
      graphql(operation, "yes", true, "no", true)
          .isData("{\"story\": {\"slug\": \"talks\", \"language\": \"en\"}}");
      graphql(operation, "yes", false, "no", true).isDataFromMemory("{}");
    }
  }

  @Test
  void a_fragment_skipped_once_still_counts_where_it_is_spread_again() {
    graphql(
            """
            { story(slug: "talks") { ...F @skip(if: true) title ...F } }
            fragment F on Story { slug }\
            """)
        .isData("{\"story\": {\"title\": \"talks\", \"slug\": \"talks\"}}");
  }

  @Test
  void an_object_of_which_everything_is_skipped_is_empty() {
    graphql(
            """
            { story(slug: "talks") { slug @skip(if: true) }
              stories { nodes { slug @include(if: false) } totalCount @skip(if: true) }
              people { nodes @skip(if: true) { slug } }
              none: story(slug: "nothing") { slug @skip(if: true) } }\
            """)
        .isData("{\"story\": {}, \"stories\": {\"nodes\": [{}]}, \"people\": {}, \"none\": null}");
  }

  @Test
  void null_is_no_condition() {
    graphql(
            "query($no: Boolean = false) { story(slug: \"talks\") { slug @skip(if: $no) } }",
            "no",
            null)
        .hasError("BAD_VARIABLE")
        .saying("'no'");
  }
}
