package org.throughline.plan;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;
import org.throughline.world.Thing;

/** Lookups by global id. */
@QuarkusTest
class NodesTest extends WorldTest {

  private static final String NOBODY = "person_019ab4d2-0000-7000-8000-000000000000";

  @Test
  void every_object_with_an_id_is_found_by_it() {
    for (var thing : oneOfEachType()) {
      var type =
          graphql("query($id: ID!) { node(id: $id) { id __typename } }", "id", thing.id())
              .isData("node.id", thing.id())
              .<String>get("node.__typename");
      graphql(
              "query($id: ID!) { node(id: $id) { ... on %s { me: id } version } }".formatted(type),
              "id",
              thing.id())
          .isData("node", Map.of("me", thing.id(), "version", version(thing)));
    }
  }

  private List<Thing<?>> oneOfEachType() {
    var plan = world.proposal("plan");
    var article = world.article("a");
    var claim = world.claim("it rains");
    return List.of(
        world.story("talks"),
        world.person("Ann"),
        world.organization("Army"),
        world.source("Gazette"),
        world.newsroom("desk"),
        article,
        claim,
        world.report(article, claim),
        world.statement("I said so"),
        world.event("Summit"),
        plan,
        plan.element("bases"),
        plan.position(world.organization("Navy"), "SUPPORTS"),
        world.discrepancy("it differs"));
  }

  private String version(Thing<?> thing) {
    return sql(
        "select version::text from %s where id = '%s'"
            .formatted(thing.id().replaceFirst("_[0-9a-f-]+$", ""), thing.uuid()));
  }

  @Test
  void objects_come_in_the_order_of_their_ids_and_null_stands_for_a_missing_one() {
    var ann = world.person("Ann");
    var talks = world.story("talks");
    graphql(
            "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { name } ... on Story { title }"
                + " } }",
            "ids",
            List.of(talks.id(), NOBODY, ann.id(), talks.id()))
        .isData(
            "{\"nodes\": [{\"title\": \"talks\"}, null, {\"name\": \"Ann\"}, {\"title\":"
                + " \"talks\"}]}");
  }

  @Test
  void a_missing_object_is_null_even_where_nothing_is_selected_on_its_type() {
    var talks = world.story("talks");
    graphql(
            "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Article { slug } } }",
            "ids",
            List.of(talks.id(), NOBODY))
        .isData("{\"nodes\": [{}, null]}");
    graphql("{ node(id: \"%s\") { id } }".formatted(NOBODY)).isData("{\"node\": null}");
  }

  @Test
  void no_ids_are_no_objects() {
    graphql("{ nodes(ids: []) { id } }").isData("{\"nodes\": []}");
  }

  @Test
  void one_id_is_a_list_of_one() {
    var ann = world.person("Ann");
    graphql("{ nodes(ids: \"%s\") { id } }".formatted(ann.id()))
        .isData("nodes.id", List.of(ann.id()));
    graphql("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", "ids", ann.id())
        .isData("nodes.id", List.of(ann.id()));
  }

  @Test
  void ids_may_be_variables_inside_a_list() {
    var ann = world.person("Ann");
    var bob = world.person("Bob");
    var operation =
        "query($a: ID!, $b: ID!) { nodes(ids: [$a, \"%s\", $b]) { ... on Person { name } } }"
            .formatted(bob.id());
    graphql(operation, "a", ann.id(), "b", NOBODY)
        .isData("{\"nodes\": [{\"name\": \"Ann\"}, {\"name\": \"Bob\"}, null]}");
    graphql(operation, "a", NOBODY, "b", ann.id())
        .isData("{\"nodes\": [null, {\"name\": \"Bob\"}, {\"name\": \"Ann\"}]}");
  }

  @Test
  void a_hundred_ids_are_taken_and_one_more_is_not() {
    var operation = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    graphql(operation, "ids", Collections.nCopies(100, NOBODY))
        .isData("nodes", new ArrayList<>(Collections.nCopies(100, null)));
    graphql(operation, "ids", Collections.nCopies(101, NOBODY))
        .hasError("BAD_ARGUMENT")
        .at("nodes")
        .saying("at most 100 ids; 101 are given");
  }

  @Test
  void an_id_of_no_type_of_this_service_is_refused() {
    for (var id :
        List.of(
            "x",
            "",
            "talks",
            "019ab4d2-0000-7000-8000-000000000000",
            "planet_019ab4d2-0000-7000-8000-000000000000",
            "money_019ab4d2-0000-7000-8000-000000000000",
            "role_019ab4d2-0000-7000-8000-000000000000",
            "Person_019ab4d2-0000-7000-8000-000000000000",
            "person_019AB4D2-0000-7000-8000-000000000000",
            "person_019ab4d2-0000-7000-8000-00000000000",
            NOBODY + " ")) {
      graphql("query($id: ID!) { node(id: $id) { id } }", "id", id)
          .hasError("BAD_ID")
          .at("node")
          .saying("'" + id + "' is not an id of this service");
    }
  }
}
