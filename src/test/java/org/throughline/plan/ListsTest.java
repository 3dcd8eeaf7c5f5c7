package org.throughline.plan;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** Lists that are answered whole. */
@QuarkusTest
class ListsTest extends WorldTest {

  @Test
  void rows_that_hang_from_another_are_a_list_in_its_order() {
    world.person("Ann").alsoKnownAs("Zoe").alsoKnownAs("Bea");
    graphql("{ person(slug: \"ann\") { aliases { name script } } }")
        .isData(
            sql(
                """
                select json_build_object('person', json_build_object('aliases',
                  (select json_agg(json_build_object('name', name, 'script', script) order by position)
                   from name_alias)))\
                """));
  }

  @Test
  void rows_behind_a_table_in_between_come_in_the_order_of_the_link() {
    var first = world.person("Zoe");
    world.article("a").by(first, world.person("Bea"), world.person("Ann"));
    graphql("{ article(slug: \"a\") { authors { name } } }")
        .isData(
            sql(
                """
                select json_build_object('article', json_build_object('authors',
                  (select json_agg(json_build_object('name', name) order by aa.position)
                   from article_author aa join person on person.id = aa.person_id)))\
                """));
  }

  @Test
  void rows_of_a_subquery_are_a_list() {
    world.report(world.article("a"), world.claim("it rains")).lines(3, 14, 15);
    graphql("{ claim(slug: \"it-rains\") { reports { nodes { locators { line } } } } }")
        .isData(
            """
            {"claim": {"reports": {"nodes": [
              {"locators": [{"line": 3}, {"line": 14}, {"line": 15}]}]}}}\
            """);
  }

  @Test
  void rows_of_a_grouping_subquery_have_lists_of_their_own() {
    var element = world.proposal("plan").element("bases");
    world.report(world.article("a"), element).wording("military bases");
    world.report(world.article("b"), element).wording("bases");
    world.report(world.article("c"), element).wording("military bases");
    graphql("{ proposal(slug: \"plan\") { elements { variants { wording articles { slug } } } } }")
        .isData(
            """
            {"proposal": {"elements": [{"variants": [
              {"wording": "military bases", "articles": [{"slug": "a"}, {"slug": "c"}]},
              {"wording": "bases", "articles": [{"slug": "b"}]}]}]}}\
            """);
  }

  @Test
  void a_condition_may_connect_rows_in_both_directions() {
    var one = world.organization("Group of 30");
    world.organization("Coalition").maybeSameAs(one);
    graphql(
            """
            { organizations { nodes { slug mergeCandidates { slug mergeCandidates { slug } } } } }\
            """)
        .isData(
            """
            {"organizations": {"nodes": [
              {"slug": "coalition", "mergeCandidates":
                [{"slug": "group-of-30", "mergeCandidates": [{"slug": "coalition"}]}]},
              {"slug": "group-of-30", "mergeCandidates":
                [{"slug": "coalition", "mergeCandidates": [{"slug": "group-of-30"}]}]}]}}\
            """);
  }

  @Test
  void a_list_without_rows_is_empty() {
    world.event("Summit");
    graphql(
            """
            { event(slug: "summit") {
                participants { basis } placeCandidates { name } claims { slug } next { slug }
                countMentions { value } statements { slug } reports { nodes { id } edges { cursor } } } }\
            """)
        .isData(
            """
            {"event": {"participants": [], "placeCandidates": [], "claims": [], "next": [],
              "countMentions": [], "statements": [], "reports": {"nodes": [], "edges": []}}}\
            """);
  }

  @Test
  void what_is_not_known_comes_where_the_order_puts_it() {
    var summit = world.event("Summit");
    world.statement("undated").at(summit);
    world.statement("late").at(summit).made("2025-08-19");
    world.statement("early").at(summit).made("2025-08-17");
    var plan = world.proposal("plan");
    plan.element("alone");
    plan.element("second").inSet("four", 2);
    plan.element("first").inSet("four", 1);
    graphql(
            """
            { event(slug: "summit") { statements { slug } }
              proposal(slug: "plan") { elements { label set order } } }\
            """)
        .isData(
            """
            {"event": {"statements": [{"slug": "undated"}, {"slug": "early"}, {"slug": "late"}]},
             "proposal": {"elements": [
              {"label": "first", "set": "four", "order": 1},
              {"label": "second", "set": "four", "order": 2},
              {"label": "alone", "set": null, "order": null}]}}\
            """);
  }

  @Test
  void a_list_takes_arguments() {
    var ann = world.person("Ann");
    ann.holds("Mayor", null).since("2010-01-01").until("2014-12-31");
    ann.holds("Minister", null).since("2015-01-01");
    var plan = world.proposal("plan");
    plan.element("bases").inSet("four", 1);
    plan.element("money");
    graphql(
            """
            { person(slug: "ann") {
                then: roles(asOf: "2012-06-30") { title }
                now: roles(asOf: "2025-08-18") { title }
                before: roles(asOf: "1999-01-01") { title }
                all: roles { title } }
              proposal(slug: "plan") { four: elements(set: "four") { label } none: elements(set: "x") { label } } }\
            """)
        .isData(
            """
            {"person": {"then": [{"title": "Mayor"}], "now": [{"title": "Minister"}], "before": [],
                        "all": [{"title": "Mayor"}, {"title": "Minister"}]},
             "proposal": {"four": [{"label": "bases"}], "none": []}}\
            """);
  }
}
