package org.throughline.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;
import static org.throughline.GraphQL.request;
import static org.throughline.GraphQL.send;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.Resources;
import org.throughline.WorldTest;
import org.throughline.mapping.Model;
import org.throughline.world.SomeNews;

/** A reader cannot tell whether there is anything that is not published. */
@QuarkusTest
class HiddenRowsTest extends WorldTest {

  private static final int OPERATIONS = 600;

  /** A version counts all parts of an object, those that only editors see too. */
  private static final Set<String> UNSTABLE = Set.of("version");

  @Inject GraphQLSchema schema;
  @Inject Model model;

  /** Before, between and after the days of the world; none of all. */
  private static final List<String> DAYS =
      Arrays.asList(null, "2000-01-01", "2025-08-01", "2030-01-01");

  private List<Operation> operations;
  private List<String> before;

  @BeforeEach
  void hide() {
    SomeNews.in(world, 1);
    world.rows().commit();
    operations = new ArrayList<>();
    for (var story : world.rows().ask("select slug from story")) {
      DAYS.forEach(day -> operations.add(derived(story, day)));
    }
    var names = new Names(world.rows());
    LongStream.range(0, OPERATIONS)
        .mapToObj(seed -> Generator.operation(schema, model, names, seed, UNSTABLE))
        .forEach(operations::add);
    before = operations.stream().map(HiddenRowsTest::answer).toList();
    world.rows().run(Resources.text("org/throughline/generated/hidden-rows.sql"));
    world.rows().commit();
    everyKindIsHidden();
  }

  @Test
  void each_answer_is_the_same_with_drafts_of_everything_and_without() {
    var differing = new ArrayList<String>();
    for (var i = 0; i < operations.size(); i++) {
      var after = answer(operations.get(i));
      if (!after.equals(before.get(i))) {
        differing.add(operations.get(i).variables() + ": " + difference(before.get(i), after));
      }
    }
    assertEquals(
        List.of(), differing.stream().limit(5).toList(), () -> differing.size() + " differ");
  }

  /** What the test above is worth: it would find each view that shows a reader more. */
  @Test
  void each_view_that_shows_all_is_noticed() {
    var unnoticed = new ArrayList<String>();
    for (var view : world.rows().ask("select viewname from pg_views where schemaname = 'seen'")) {
      var definition = sql("select pg_get_viewdef('seen.%s'::regclass)".formatted(view));
      replace(view, definition.replaceFirst("(?s)\\sWHERE .*", ""));
      if (noneDiffers()) {
        unnoticed.add(view);
      }
      replace(view, definition);
    }
    // Nothing that is published refers to a hidden one of these: only an id or a filter could.
    unnoticed.removeAll(List.of("newsroom", "party"));
    assertEquals(List.of(), unnoticed);
  }

  @Test
  void nothing_hidden_is_found_by_id_slug_or_name() {
    for (var kind :
        List.of(
            "newsroom",
            "story",
            "article",
            "claim",
            "statement",
            "event",
            "proposal",
            "person",
            "organization",
            "source")) {
      var id = sql("select '%1$s_' || id from %1$s where not published limit 1".formatted(kind));
      var slug = sql("select slug from %s where not published limit 1".formatted(kind));
      graphql("query($id: ID!) { node(id: $id) { id } }", "id", id).isData("{\"node\": null}");
      graphql("query($id: ID!) { nodes(ids: [$id]) { __typename } }", "id", id)
          .isData("{\"nodes\": [null]}");
      for (var name : kind.equals("newsroom") ? List.<String>of() : List.of(id, slug)) {
        graphql("query($name: String!) { %s(slug: $name) { id } }".formatted(kind), "name", name)
            .isData("{\"%s\": null}".formatted(kind));
      }
    }
    for (var list : List.of("people", "organizations", "sources")) {
      graphql("{ %s(filter: {name: \"HIDDEN\"}) { totalCount nodes { slug } } }".formatted(list))
          .isData("{\"%s\": {\"totalCount\": 0, \"nodes\": []}}".formatted(list));
    }
    graphql("{ person(name: \"HIDDEN\") { slug } }").isData("{\"person\": null}");
    for (var filter : List.of("mentions", "cites", "author")) {
      graphql(
              "query($id: String) { articles(filter: {%s: $id}) { totalCount } }".formatted(filter),
              "id",
              sql("select 'person_' || id from person where not published limit 1"))
          .isData("articles.totalCount", 0);
    }
  }

  /** All that is derived of a story: the generator seldom gets that far. */
  private static Operation derived(String story, String day) {
    var variables = new HashMap<String, Object>();
    variables.put("slug", story);
    variables.put("day", day);
    return new Operation(Resources.text("org/throughline/generated/derived.graphql"), variables);
  }

  private void replace(String view, String definition) {
    world.rows().run("create or replace view seen.%s as %s".formatted(view, definition));
    world.rows().commit();
  }

  private boolean noneDiffers() {
    return IntStream.range(0, operations.size())
        .allMatch(number -> answer(operations.get(number)).equals(before.get(number)));
  }

  /** A kind that nobody hides proves nothing. */
  private void everyKindIsHidden() {
    for (var kind : org.throughline.editorial.ObjectKind.values()) {
      var hidden = sql("select count(*) from %s where not published".formatted(kind));
      assertTrue(Integer.parseInt(hidden) > 1, kind + ": " + hidden);
    }
  }

  private static String answer(Operation operation) {
    return send(request(operation.text(), operation.variables())).toString();
  }

  private static String difference(String one, String other) {
    var at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return around(one, at) + " -> " + around(other, at);
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 120), Math.min(text.length(), at + 60));
  }
}
