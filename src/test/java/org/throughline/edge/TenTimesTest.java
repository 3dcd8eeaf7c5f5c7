package org.throughline.edge;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.request;
import static org.throughline.GraphQL.send;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.Resources;
import org.throughline.World;
import org.throughline.ingest.seed.FiveArticles;

/** However much an operation of {@code api/queries} finds, it is one statement. */
@QuarkusTest
class TenTimesTest {

  @Inject World world;
  @Inject FiveArticles seeds;

  @Test
  void ten_times_the_rows_take_no_more_statements() throws Exception {
    world.clear();
    seeds.load();
    var before = answers();
    world.rows().run(Resources.text("ten-times.sql"));
    var after = answers();
    assertTrue(after.get("story-page") > 3 * before.get("story-page"), before + " became " + after);
    assertTrue(
        after.get("differences") > 3 * before.get("differences"), before + " became " + after);
  }

  /** The length of each answer. */
  private static Map<String, Integer> answers() {
    var lengths = new HashMap<String, Integer>();
    for (var sample : Sample.all().stream().filter(each -> !each.isForEditors()).toList()) {
      var answer = send(request(sample.query(), sample.variables().getMap()));
      answer.inStatements(sample.group().equals("Service") ? 0 : 1);
      lengths.put(sample.name(), answer.data().toString().length());
    }
    return lengths;
  }
}
