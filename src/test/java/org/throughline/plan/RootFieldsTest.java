package org.throughline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import graphql.introspection.IntrospectionQuery;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** Several root fields, of which the database answers some and memory others. */
@QuarkusTest
class RootFieldsTest extends WorldTest {

  @ConfigProperty(name = "quarkus.application.version")
  String version;

  @Test
  void all_fields_of_the_database_come_from_one_statement() {
    world.story("talks");
    world.person("Ann");
    graphql(
            """
            { person(slug: "ann") { name } story(slug: "talks") { title } people { totalCount }
              claim(slug: "none") { text } again: story(slug: "talks") { slug } }\
            """)
        .isData(
            """
            {"person": {"name": "Ann"}, "story": {"title": "talks"}, "people": {"totalCount": 1},
             "claim": null, "again": {"slug": "talks"}}\
            """);
  }

  @Test
  void what_memory_answers_stands_where_it_is_asked_for() {
    world.story("talks");
    graphql(
            """
            query($slug: String!, $type: String!, $yes: Boolean!, $order: StoryOrder, $window: DateWindow) {
              first: __typename
              story(slug: $slug) { __typename title }
              service { version @include(if: $yes) __typename }
              __type(name: $type) { name kind }
              stories(orderBy: $order, filter: {updated: $window}) { totalCount __typename }
              ...Last }
            fragment Last on Query { service { ... { v: version } } last: __typename }\
            """,
            "slug",
            "talks",
            "type",
            "Party",
            "yes",
            true,
            "order",
            Map.of("direction", "ASC"),
            "window",
            Map.of("from", "2025-01-01"))
        .isData(
            """
            {"first": "Query", "story": {"__typename": "Story", "title": "talks"},
             "service": {"version": "%1$s", "__typename": "Service", "v": "%1$s"},
             "__type": {"name": "Party", "kind": "INTERFACE"},
             "stories": {"totalCount": 1, "__typename": "StoryConnection"}, "last": "Query"}\
            """
                .formatted(version));
  }

  @Test
  void what_memory_answers_alone_needs_no_statement() {
    graphql("{ __typename service { version } __schema { queryType { name } } }")
        .isDataFromMemory(
            """
            {"__typename": "Query", "service": {"version": "%s"}, "__schema": {"queryType": {"name": "Query"}}}\
            """
                .formatted(version));
  }

  @Test
  void the_whole_schema_can_be_asked_for_beside_data() {
    world.story("talks");
    var operation = IntrospectionQuery.INTROSPECTION_QUERY;
    var data =
        graphql(operation.replaceFirst("\\{", "{ story(slug: \"talks\") { slug }"))
            .inStatements(1)
            .data();
    assertEquals("{\"slug\":\"talks\"}", data.get("story").toString());
    assertTrue(data.get("__schema").get("types").size() > 50);
  }

  @Test
  void introspection_in_bad_faith_is_too_complex() {
    graphql("{ a: __type(name: \"Story\") { name } b: __type(name: \"Claim\") { name } }")
        .hasError("TOO_COMPLEX");
    graphql(
            "{ __schema { types { fields { type { fields { name } } } } } story(slug: \"x\") { slug"
                + " } }")
        .hasError("TOO_COMPLEX");
  }

  @Test
  void introspection_checks_its_arguments_too() {
    graphql("query($name: String = \"Story\") { __type(name: $name) { name } }", "name", null)
        .hasError("BAD_ARGUMENT")
        .saying("'name'");
  }
}
