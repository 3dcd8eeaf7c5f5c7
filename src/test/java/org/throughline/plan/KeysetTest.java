package org.throughline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.World;
import org.throughline.mapping.OrderBy;

/** The condition for "what comes after" leaves exactly the rows that the order puts after. */
@QuarkusTest
class KeysetTest {

  /** Eight rows of three keys, all different. */
  private static final String ROWS =
      "(select a, b, c from generate_series(1, 2) a, generate_series(1, 2) b, generate_series(1, 2)"
          + " c) r";

  @Inject World world;

  static Stream<OrderBy> orders() {
    return Stream.of(true, false)
        .flatMap(
            a ->
                Stream.of(true, false)
                    .flatMap(b -> Stream.of(true, false).map(c -> order(a, b, c))));
  }

  private static OrderBy order(boolean a, boolean b, boolean c) {
    return new OrderBy(
        List.of(new OrderBy.Key("a", a), new OrderBy.Key("b", b), new OrderBy.Key("c", c)));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void what_comes_after_a_row_is_what_the_order_puts_there(OrderBy order) {
    var sorted = rows(order, "true");
    for (var i = 0; i < sorted.size(); i++) {
      var values = List.of(sorted.get(i).split(","));
      var condition = new Keyset(order, List.of("a", "b", "c"), values).condition();
      assertEquals(sorted.subList(i + 1, sorted.size()), rows(order, condition), condition);
    }
  }

  private List<String> rows(OrderBy order, String condition) {
    var keys =
        order.keys().stream().map(key -> key.sql() + (key.descending() ? " desc" : "")).toList();
    return world
        .rows()
        .ask(
            "select concat_ws(',', a, b, c) from %s where %s order by %s"
                .formatted(ROWS, condition, String.join(", ", keys)));
  }
}
