package org.throughline.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.throughline.GraphQL.request;
import static org.throughline.GraphQL.send;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.throughline.Answer;
import org.throughline.World;
import org.throughline.mapping.Model;
import org.throughline.world.SomeNews;

/**
 * Operations that nobody thought of. A failure names its seed, and {@code
 * -Dthroughline.generated.seed=} tries that one alone; {@code -Dthroughline.generated.operations=}
 * says how many there are.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedOperationsTest {

  private static final int OPERATIONS =
      Integer.getInteger("throughline.generated.operations", 1_500);

  private static final Set<String> TOO_LARGE = Set.of("TOO_COMPLEX", "TOO_COSTLY", "TOO_DEEP");

  private static final Long SEED = Long.getLong("throughline.generated.seed");

  /** Each takes as many requests as its answer has fields. */
  private static final int COMPARED = 60;

  @Inject World world;
  @Inject GraphQLSchema schema;
  @Inject Model model;

  private final Naive naive = new Naive();
  private Names names;

  @BeforeAll
  void news() {
    world.clear();
    SomeNews.in(world, 1);
    names = new Names(world.rows());
  }

  @Test
  void each_is_answered_in_its_own_shape_by_one_statement() {
    seeds(
        OPERATIONS,
        (operation, answer) -> answer.inStatements(Shape.check(operation, answer.data())));
  }

  @Test
  void each_is_answered_with_the_values_that_its_fields_have_alone() {
    seeds(
        COMPARED,
        (operation, answer) -> assertEquals(naive.answer(operation), answer.data().toString()));
  }

  private interface Check {
    void of(Operation operation, Answer answer);
  }

  /** As many seeds as it takes for that number of operations, and not many more. */
  private void seeds(int number, Check check) {
    var most = number + number / 4;
    var checked =
        SEED == null
            ? LongStream.range(0, most).filter(seed -> seed(seed, check)).limit(number).count()
            : LongStream.of(SEED).filter(seed -> seed(seed, check)).count();
    assertEquals(SEED == null ? number : 1, checked, "so few of " + most + " operations are valid");
  }

  /**
   * A few operations are no operations after all, with two fields of a name that cannot merge, or
   * ask for more than an answer may hold.
   */
  private boolean seed(long seed, Check check) {
    var operation = Generator.operation(schema, model, names, seed);
    if (!isValid(operation)) {
      return false;
    }
    try {
      var answer = send(request(operation.text(), operation.variables()));
      if (answer.status() == 400 && TOO_LARGE.contains(answer.code())) {
        return false;
      }
      check.of(operation, answer);
      return true;
    } catch (AssertionError | RuntimeException wrong) {
      throw new AssertionError("seed " + seed + ": " + operation, wrong);
    }
  }

  private boolean isValid(Operation operation) {
    return new Validator()
        .validateDocument(schema, Parser.parse(operation.text()), Locale.ENGLISH)
        .isEmpty();
  }
}
