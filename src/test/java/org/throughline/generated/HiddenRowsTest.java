package org.throughline.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.request;
import static org.throughline.GraphQL.send;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.throughline.Resources;
import org.throughline.WorldTest;
import org.throughline.mapping.Model;
import org.throughline.world.SomeNews;

/** A reader cannot tell whether there is anything that is not published. */
@QuarkusTest
class HiddenRowsTest extends WorldTest {

  private static final int OPERATIONS = 600;

  @Inject GraphQLSchema schema;
  @Inject Model model;

  @Test
  void each_answer_is_the_same_with_drafts_of_everything_and_without() throws Exception {
    SomeNews.in(world, 1);
    world.rows().commit();
    var operations =
        LongStream.range(0, OPERATIONS)
            .mapToObj(seed -> Generator.operation(schema, model, world.rows(), seed))
            .toList();
    var before = operations.stream().map(HiddenRowsTest::answer).toList();
    world.rows().run(Resources.text("org/throughline/generated/hidden-rows.sql"));
    world.rows().commit();
    everyKindIsHidden();
    var differing = new ArrayList<String>();
    for (var i = 0; i < OPERATIONS; i++) {
      var after = answer(operations.get(i));
      assertTrue(!after.contains("HIDDEN"), () -> after);
      if (!after.equals(before.get(i))) {
        differing.add("seed " + i + ": " + difference(before.get(i), after));
      }
    }
    assertEquals(
        List.of(), differing.stream().limit(5).toList(), () -> differing.size() + " differ");
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
