package org.throughline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.throughline.GraphQL.graphql;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** The orders that callers choose from. */
@QuarkusTest
class OrdersTest extends WorldTest {

  @Inject GraphQLSchema schema;

  @Test
  void every_order_of_every_list_is_walked_in_both_directions() {
    for (var i = 0; i < 5; i++) {
      ties(i);
    }
    var lists = 0;
    for (var field : schema.getQueryType().getFieldDefinitions()) {
      var orderBy = field.getArgument("orderBy");
      if (orderBy != null) {
        lists++;
        for (var order :
            valuesOf(GraphQLTypeUtil.unwrapAll(orderBy.getType()).getName() + "Field")) {
          walk(field.getName(), order);
        }
      }
    }
    assertEquals(9, lists);
  }

  /** Two objects of every kind that all orders but by id and slug take for equal. */
  private void ties(int i) {
    var day = "2025-08-1" + (i / 2);
    var story = world.story("story " + i).changed(day + " 12:00:00+00");
    world.person("Person " + i);
    world.organization("Organization " + i);
    world.source("Source " + i);
    world.claim("claim " + i);
    world.article("article " + i).inStory(story).published(day);
    world.event("event " + i).on(day);
    world.statement("statement " + i).made(day);
    world.proposal("Proposal " + i).with("name", "Proposal " + i / 2);
    if (i == 4) {
      world.article("undated");
      world.event("undated");
      world.statement("undated");
    }
  }

  private void walk(String list, String order) {
    var up = new Walk(list, "slug", "orderBy: {field: %s, direction: ASC}, ".formatted(order));
    var down = new Walk(list, "slug", "orderBy: {field: %s, direction: DESC}, ".formatted(order));
    var turned = new ArrayList<>(up.all());
    Collections.reverse(turned);
    assertEquals(turned, down.all(), list + " by " + order);
    assertEquals(up.all(), up.forward(2), list + " by " + order);
    assertEquals(up.all(), up.backward(2), list + " by " + order);
    assertEquals(down.all(), down.forward(3), list + " by " + order);
    assertEquals(down.all(), down.backward(3), list + " by " + order);
  }

  private List<String> valuesOf(String type) {
    return ((GraphQLEnumType) schema.getType(type))
        .getValues().stream().map(value -> value.getName()).toList();
  }

  @Test
  void stories_are_ordered_by_change_by_first_report_and_by_number_of_articles() {
    var old = world.story("old").changed("2025-08-01 00:00:00+00");
    var young = world.story("young").changed("2025-08-02 00:00:00+00");
    world.aStory().changed("2025-08-03 00:00:00+00");
    world.article("a").inStory(old).published("2025-08-19");
    world.article("b").inStory(old).published("2025-08-20");
    world.article("c").inStory(young).published("2025-08-18");
    stories("", "a-story", "young", "old");
    stories("(orderBy: {})", "a-story", "young", "old");
    stories("(orderBy: {direction: ASC})", "old", "young", "a-story");
    stories("(orderBy: {field: FIRST_REPORTED_AT, direction: ASC})", "young", "old", "a-story");
    stories("(orderBy: {field: FIRST_REPORTED_AT})", "a-story", "old", "young");
    stories("(orderBy: {field: ARTICLE_COUNT, direction: DESC})", "old", "young", "a-story");
    stories("(orderBy: {field: ARTICLE_COUNT, direction: ASC})", "a-story", "young", "old");
  }

  private static void stories(String arguments, String... slugs) {
    graphql("{ stories%s { nodes { slug } } }".formatted(arguments))
        .isData("stories.nodes.slug", List.of(slugs));
  }

  @Test
  void numbers_are_written_as_postgresql_reads_them_whatever_the_locale() {
    var locale = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      graphql("{ stories(first: 17) { nodes { slug } pageInfo { endCursor hasNextPage } } }")
          .hasSize("stories.nodes", 0);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void what_has_no_day_comes_last_where_the_newest_come_first() {
    world.article("undated");
    world.article("known").published("2025-08-18");
    world.article("open").publishedBetween(null, "2025-08-20");
    graphql("{ articles { nodes { slug } } }")
        .isData("articles.nodes.slug", List.of("known", "open", "undated"));
  }

  @Test
  void lists_have_a_default_order() {
    world.person("Bob");
    world.person("Ann");
    world.claim("b");
    world.claim("a");
    world.statement("old").made("2025-08-01");
    world.statement("new").made("2025-08-02");
    world.event("late").on("2025-08-02");
    world.event("early").on("2025-08-01");
    graphql(
            """
            { people { nodes { slug } } claims { nodes { slug } } statements { nodes { slug } } events { nodes { slug } } }\
            """)
        .isData(
            """
            {"people": {"nodes": [{"slug": "ann"}, {"slug": "bob"}]},
             "claims": {"nodes": [{"slug": "b"}, {"slug": "a"}]},
             "statements": {"nodes": [{"slug": "new"}, {"slug": "old"}]},
             "events": {"nodes": [{"slug": "early"}, {"slug": "late"}]}}\
            """);
  }
}
