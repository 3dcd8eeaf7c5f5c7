package org.throughline.plan;

import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** What a field's declaration says becomes the value that a caller reads. */
@QuarkusTest
class FieldsTest extends WorldTest {

  @Test
  void columns_are_fields_in_the_order_of_the_operation() {
    world.story("Talks").summarized("One\nsaid \"no\" \\ – 😀").in("uk");
    graphql("{ story(slug: \"talks\") { summary title updatedAt language slug } }")
        .isData(
            sql(
                """
                select json_build_object('story', json_build_object(
                  'summary', summary, 'title', title, 'updatedAt', updated_at, 'language', language,
                  'slug', slug))
                from story\
                """));
  }

  @Test
  void an_sql_expression_is_a_field() {
    var story = world.story("talks");
    world.article("a").inStory(story);
    world.article("b").inStory(story);
    graphql("{ story(slug: \"talks\") { newsroomCount version } }")
        .isData(
            sql(
                """
                select json_build_object('story', json_build_object(
                  'newsroomCount', 2, 'version', version::text))
                from story where slug = 'talks'\
                """));
  }

  @Test
  void a_value_is_read_from_columns_with_its_name_as_prefix() {
    world.article("known").published("2025-08-18").with("published_text", "on Monday");
    world.article("between").publishedBetween("2025-08-01", null);
    world.article("unknown");
    graphql(
            """
            { articles(orderBy: {field: ADDED, direction: ASC}) { nodes {
                published { value earliest latest basis text } } } }\
            """)
        .isData(
            """
            {"articles": {"nodes": [
              {"published": {"value": "2025-08-18", "earliest": "2025-08-18", "latest": "2025-08-18",
                             "basis": "DERIVED", "text": "on Monday"}},
              {"published": {"value": null, "earliest": "2025-08-01", "latest": null,
                             "basis": "DERIVED", "text": null}},
              {"published": {"value": null, "earliest": null, "latest": null,
                             "basis": "UNKNOWN", "text": null}}]}}\
            """);
  }

  @Test
  void a_value_whose_columns_are_null_is_null() {
    world.person("Ann").holds("Chair", null).since("2025-01-20");
    graphql(
            "{ person(slug: \"ann\") { roles { to { value } from { value basis } organization {"
                + " name } } } }")
        .isData(
            """
            {"person": {"roles": [
              {"to": null, "from": {"value": "2025-01-20", "basis": "DERIVED"}, "organization": null}]}}\
            """);
  }

  @Test
  void an_amount_is_a_number_with_all_its_digits() {
    world.proposal("A").worth("123456789012345678.90", "USD");
    world.proposal("B").worth("100000000000", "EUR");
    world.proposal("C");
    graphql("{ proposals { nodes { amount { value currency } } } }")
        .isData(
            """
            {"proposals": {"nodes": [
              {"amount": {"value": 123456789012345678.9, "currency": "USD"}},
              {"amount": {"value": 100000000000, "currency": "EUR"}},
              {"amount": null}]}}\
            """);
  }

  @Test
  void another_row_is_an_object_or_null() {
    world.article("a").from(world.source("Gazette"));
    world.article("b");
    graphql(
            """
            { a: article(slug: "a") { outlet { name kind anonymous speaksTo { name } } outletBasis }
              b: article(slug: "b") { outlet { name } outletBasis story { slug } } }\
            """)
        .isData(
            """
            {"a": {"outlet": {"name": "Gazette", "kind": "OUTLET", "anonymous": false, "speaksTo": null},
                   "outletBasis": "STATED"},
             "b": {"outlet": null, "outletBasis": "UNKNOWN", "story": {"slug": "a-story"}}}\
            """);
  }

  @Test
  void a_list_of_scalars_is_a_list() {
    world.person("Ann").alsoAt("https://a.example/1", "https://a.example/2,'ü'");
    world.person("Bob");
    graphql("{ people { nodes { sameAs } } }")
        .isData(
            """
            {"people": {"nodes": [
              {"sameAs": ["https://a.example/1", "https://a.example/2,'ü'"]}, {"sameAs": []}]}}\
            """);
  }

  @Test
  void an_object_may_have_more_fields_than_one_call_of_concat_takes() {
    world.story("talks");
    for (var count : new int[] {50, 51, 100, 101, 200}) {
      graphql("{ story(slug: \"talks\") { " + many(count, "f%d: slug") + " title } }")
          .isData(
              "{\"story\": {%s, \"title\": \"talks\"}}"
                  .formatted(many(count, "\"f%d\": \"talks\"").replace("\" \"", "\", \"")));
    }
  }

  @Test
  void an_alias_may_be_longer_than_a_name_in_postgresql() {
    world.story("talks");
    var one = "a".repeat(70) + "1";
    var two = "a".repeat(70) + "2";
    graphql("{ %s: story(slug: \"talks\") { %s: slug %s: title } }".formatted(one, one, two))
        .isData("{\"%s\": {\"%s\": \"talks\", \"%s\": \"talks\"}}".formatted(one, one, two));
  }

  @Test
  void objects_nest_deeply() {
    world.article("a").inStory(world.story("talks"));
    var deep = 19;
    graphql(
            "{ story(slug: \"talks\") %s { slug } %s }"
                .formatted(
                    "{ articles(first: 1) { nodes { story ".repeat(deep), "} } }".repeat(deep)))
        .isData(
            "{\"story\": %s {\"slug\": \"talks\"} %s}"
                .formatted(
                    "{\"articles\": {\"nodes\": [{\"story\": ".repeat(deep), "}]}}".repeat(deep)));
  }

  private static String many(int count, String each) {
    return IntStream.range(0, count).mapToObj(each::formatted).collect(Collectors.joining(" "));
  }
}
