package org.throughline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.throughline.report.Graph.Line;
import org.throughline.report.Graph.Question;
import org.throughline.report.Town.Case;

/** What always holds of a corroboration, over graphs that chance makes; the same each run. */
@QuarkusTest
class CorroborationRuleTest {

  private static final int GRAPHS = 1_000;

  @Inject DataSource database;

  private final Random random = new Random(20250818);

  /** A graph before and after a change, and how PostgreSQL answers both. */
  private record Change(Graph before, Graph after, Support was, Support is) {}

  @Test
  void postgresql_agrees_with_the_rule_whatever_is_left_out() throws SQLException {
    for (var i = 0; i < 3; i++) {
      assertRuled();
    }
  }

  private void assertRuled() throws SQLException {
    var cases =
        graphs(graph -> true).map(graph -> new Case(graph, Question.random(random))).toList();
    var answers = Town.answers(database, cases);
    for (var i = 0; i < cases.size(); i++) {
      var one = cases.get(i);
      assertEquals(Support.ruled(one.graph(), one.question()), answers.get(i), one.toString());
    }
  }

  @Test
  void the_lower_end_is_never_above_the_upper_and_zero_only_without_reports() throws SQLException {
    var cases =
        graphs(graph -> true).map(graph -> new Case(graph, Question.random(random))).toList();
    for (var answer : Town.answers(database, cases)) {
      assertTrue(answer.min() <= answer.max(), answer.toString());
      assertEquals(answer.articles() == 0, answer.min() == 0, answer.toString());
    }
  }

  @Test
  void another_report_through_a_known_origin_raises_neither_end() throws SQLException {
    changes(graph -> !graph.origins().isEmpty(), this::throughKnownOrigin)
        .forEach(
            change -> {
              assertTrue(change.is.min() <= change.was.min(), change.toString());
              assertTrue(change.is.max() <= change.was.max(), change.toString());
            });
  }

  @Test
  void a_new_newsroom_with_an_origin_of_its_own_adds_one_at_the_upper_end() throws SQLException {
    changes(graph -> hasFreeNewsroom(graph) && hasFreeParty(graph), this::fromElsewhere)
        .forEach(
            change -> {
              assertEquals(change.was.max() + 1, change.is.max(), change.toString());
              assertTrue(change.is.min() >= change.was.min(), change.toString());
            });
  }

  @Test
  void an_origin_that_becomes_known_never_widens_the_range() throws SQLException {
    changes(
            graph -> graph.reports().stream().anyMatch(report -> !report.showsOrigin()),
            this::resolved)
        .forEach(change -> assertTrue(change.is.width() <= change.was.width(), change.toString()));
  }

  @Test
  void without_any_source_nothing_is_left() throws SQLException {
    var cases = graphs(graph -> true).map(graph -> new Case(graph, Question.WITHOUT_ALL)).toList();
    for (var answer : Town.answers(database, cases)) {
      assertEquals(new Support(0, 0, 0, 0, 0, 0, false), answer);
    }
  }

  @Test
  void the_order_of_import_does_not_matter() throws SQLException {
    changes(graph -> true, (graph, chance) -> graph.shuffled(chance))
        .forEach(change -> assertEquals(change.was, change.is, change.toString()));
  }

  @Test
  void unnamed_groups_taken_as_one_never_count_for_more() throws SQLException {
    var graphs = graphs(graph -> true).toList();
    var same = new Question(Set.of(), Set.of(), AnonymousPolicy.SAME);
    var cases =
        Stream.concat(
                graphs.stream().map(graph -> new Case(graph, Question.PLAIN)),
                graphs.stream().map(graph -> new Case(graph, same)))
            .toList();
    var answers = Town.answers(database, cases);
    for (var i = 0; i < graphs.size(); i++) {
      var apart = answers.get(i);
      var together = answers.get(graphs.size() + i);
      assertTrue(together.min() <= apart.min() && together.max() <= apart.max());
      assertEquals(apart.possibleOverlap(), together.max() < apart.max());
    }
  }

  private Stream<Graph> graphs(Predicate<Graph> that) {
    return Stream.generate(() -> Graph.random(random)).filter(that).limit(GRAPHS);
  }

  private List<Change> changes(Predicate<Graph> that, BiFunction<Graph, Random, Graph> change)
      throws SQLException {
    var before = graphs(that).toList();
    var after = before.stream().map(graph -> change.apply(graph, random)).toList();
    var cases =
        Stream.concat(before.stream(), after.stream())
            .map(graph -> new Case(graph, Question.PLAIN))
            .toList();
    var answers = Town.answers(database, cases);
    var changes = new ArrayList<Change>();
    for (var i = 0; i < before.size(); i++) {
      changes.add(
          new Change(before.get(i), after.get(i), answers.get(i), answers.get(before.size() + i)));
    }
    return changes;
  }

  private Graph throughKnownOrigin(Graph graph, Random chance) {
    var origin = any(graph.origins(), chance);
    return graph.with(new Line(chance.nextInt(Graph.ARTICLES), Graph.chain(chance, origin)));
  }

  private Graph fromElsewhere(Graph graph, Random chance) {
    var article = 2 * any(freeNewsrooms(graph), chance) + chance.nextInt(2);
    return graph.with(new Line(article, Graph.chain(chance, any(freeParties(graph), chance))));
  }

  private Graph resolved(Graph graph, Random chance) {
    var open =
        IntStream.range(0, graph.reports().size())
            .filter(i -> !graph.reports().get(i).showsOrigin())
            .boxed()
            .toList();
    var index = any(open, chance);
    var origin = chance.nextInt(Graph.PARTIES.size());
    return graph.with(
        index, new Line(graph.reports().get(index).article(), Graph.chain(chance, origin)));
  }

  private static boolean hasFreeNewsroom(Graph graph) {
    return !freeNewsrooms(graph).isEmpty();
  }

  private static List<Integer> freeNewsrooms(Graph graph) {
    return IntStream.range(0, Graph.NEWSROOMS)
        .filter(each -> graph.reports().stream().noneMatch(report -> report.newsroom() == each))
        .boxed()
        .toList();
  }

  private static boolean hasFreeParty(Graph graph) {
    return !freeParties(graph).isEmpty();
  }

  private static List<Integer> freeParties(Graph graph) {
    return IntStream.range(0, Graph.PARTIES.size())
        .filter(each -> !graph.origins().contains(each))
        .boxed()
        .toList();
  }

  private static <T> T any(List<T> some, Random chance) {
    return some.get(chance.nextInt(some.size()));
  }
}
