package org.throughline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.Json;
import org.throughline.Resources;
import org.throughline.WorldTest;

/**
 * What operations cost PostgreSQL. The story page costs PostgreSQL about what a person's SQL for it
 * costs: pages of the database that are touched, which is the same on every machine, and not time,
 * which is not.
 */
@QuarkusTest
class CostTest extends WorldTest {

  private static final double MOST = 1.25;

  @Inject Documents documents;
  @Inject Plans plans;

  @Test
  void the_story_page_costs_little_more_than_sql_written_by_hand() throws Exception {
    world.rows().run(Resources.text("many-stories.sql"));
    world.rows().run("analyze");
    var operation = Files.readString(Path.of("api/queries/story-page.graphql"));
    var byHand = Resources.text("story-page.sql");

    assertEquals(
        Json.read(world.rows().value(byHand, "story-77")).toString(),
        graphql(operation, "slug", "story-77").data().toString());

    var compiled = explain(operation, Map.of("slug", "story-77"));
    var written = Explained.of(world.rows(), byHand, List.of("story-77"));
    assertTrue(written.buffers() > 50, "nothing to compare: " + written);
    assertTrue(compiled.buffers() <= MOST * written.buffers(), compiled + " by hand: " + written);
  }

  @Test
  void a_name_is_made_comparable_once_and_not_for_each_row() {
    world.person("Ann");
    for (var operation :
        List.of(
            "query($name: String) { person(name: $name) { slug } }",
            "query($name: String) { people(filter: {name: $name}) { nodes { slug } } }",
            "query($name: String) { organizations(filter: {name: $name}) { totalCount } }",
            "query($name: String) { sources(filter: {name: $name}) { totalCount } }")) {
      var plan = explain(operation, Map.of("name", "ann")).toString();
      assertFalse(plan.matches("(?s).*Filter\"[^\n]*name_(key|words)\\(\\$.*"), plan);
    }
  }

  private Explained explain(String text, Map<String, Object> variables) {
    var plan = plans.of(documents.operation(documents.of(text), Optional.empty(), variables));
    return Explained.of(world.rows(), plan.sql(), plan.values(variables));
  }
}
