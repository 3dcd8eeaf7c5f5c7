package org.throughline.plan;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** A party is a person, an organization or a source, and each is asked for its own fields. */
@QuarkusTest
class UnionsTest extends WorldTest {

  @Test
  void each_member_answers_what_is_selected_on_it() {
    world
        .statement("it rains")
        .by(world.person("Ann"), world.organization("Army"), world.source("Gazette"));
    graphql(
            """
            { statement(slug: "it-rains") { speakers {
                ... on Source { sourceKind: kind name }
                ... on Person { name aliases { name } }
                ... on Organization { size name kind } } } }\
            """)
        .isData(
            """
            {"statement": {"speakers": [
              {"name": "Ann", "aliases": [{"name": "Ann"}]},
              {"size": null, "name": "Army", "kind": "COUNTRY"},
              {"sourceKind": "OUTLET", "name": "Gazette"}]}}\
            """);
  }

  @Test
  void a_member_with_nothing_selected_is_an_empty_object() {
    world.statement("it rains").by(world.person("Ann"), world.organization("Army"));
    graphql(
            """
            { statement(slug: "it-rains") { speakers { ... on Person { name } } } }\
            """)
        .isData("{\"statement\": {\"speakers\": [{\"name\": \"Ann\"}, {}]}}");
  }

  @Test
  void nothing_selected_on_any_member_still_counts_the_objects() {
    world.statement("it rains").by(world.person("Ann"), world.organization("Army"));
    graphql(
            """
            { statement(slug: "it-rains") { speakers { ... on Source { name } ... on Person @skip(if: true) { name } } } }\
            """)
        .isData("{\"statement\": {\"speakers\": [{}, {}]}}");
  }

  @Test
  void the_type_name_says_which_member_it_is() {
    world.statement("it rains").by(world.source("Gazette"), world.person("Ann"));
    graphql(
            """
            { statement(slug: "it-rains") { __typename speakers { __typename ... on Person { type: __typename } } } }\
            """)
        .isData(
            """
            {"statement": {"__typename": "Statement", "speakers": [
              {"__typename": "Source"}, {"__typename": "Person", "type": "Person"}]}}\
            """);
  }

  @Test
  void one_member_or_null() {
    var plan = world.proposal("plan");
    plan.position(world.organization("Army"), "SUPPORTS").statedBy(world.person("Ann"));
    plan.position(world.source("Gazette"), "OPPOSES");
    graphql(
            """
            { proposal(slug: "plan") { positions { nodes {
                holder { __typename ... on Organization { name } }
                statedBy { ... on Person { name } } } } } }\
            """)
        .isData(
            """
            {"proposal": {"positions": {"nodes": [
              {"holder": {"__typename": "Organization", "name": "Army"}, "statedBy": {"name": "Ann"}},
              {"holder": {"__typename": "Source"}, "statedBy": null}]}}}\
            """);
  }

  @Test
  void a_chain_leads_through_parties_of_every_kind() {
    var group = world.unnamedGroup("officials", world.source("Gazette"));
    world
        .report(world.article("a"), world.claim("it rains"))
        .via("gazette")
        .via(group)
        .via(world.person("Ann"));
    graphql(
            """
            { claim(slug: "it-rains") { reports { nodes {
                chain { position relation party { ... on Source { name anonymous speaksTo { name } } ... on Person { name } } }
                origin { ... on Person { name } } ultimate { name } } } } }\
            """)
        .isData(
            """
            {"claim": {"reports": {"nodes": [{
              "chain": [
                {"position": 1, "relation": "CITES",
                 "party": {"name": "Gazette", "anonymous": false, "speaksTo": null}},
                {"position": 2, "relation": "CITES",
                 "party": {"name": "officials", "anonymous": true, "speaksTo": {"name": "Gazette"}}},
                {"position": 3, "relation": "CITES", "party": {"name": "Ann"}}],
              "origin": {"name": "Ann"}, "ultimate": null}]}}}\
            """);
  }
}
