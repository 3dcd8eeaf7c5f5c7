package org.throughline.store.constraint;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.throughline.store.constraint.Catalog.Constraint;

/**
 * What follows from the shape of the tables: nothing twice, nothing to nowhere, nothing missing.
 */
@QuarkusTest
class KeyTest extends OneOfEach {

  /** Its refusals cannot be told from those of the exclusion beside it; see RoleTest. */
  private static final String TOLD_ONCE = "role_told_once_uk";

  /** What a trigger fills in, whatever is given. */
  private static final Set<String> FILLED =
      Set.of("statement_speaker.made_from", "statement_speaker.published");

  @TestFactory
  Stream<DynamicTest> nothing_is_stored_twice() {
    var catalog = catalog();
    var constraints = catalog.constraints();
    return constraints.stream()
        .filter(key -> isTriedTwice(key, constraints))
        .map(key -> dynamicTest(key.name(), () -> refuseTwice(key, constraints)));
  }

  @TestFactory
  Stream<DynamicTest> nothing_refers_to_nowhere() {
    var constraints = catalog().constraints();
    return constraints.stream()
        .filter(key -> isTriedWithStranger(key, constraints))
        .map(key -> dynamicTest(key.name(), () -> refuseStranger(key, constraints)));
  }

  @TestFactory
  Stream<DynamicTest> nothing_that_is_needed_is_missing() {
    var catalog = catalog();
    return catalog.tables().stream()
        .flatMap(
            table ->
                catalog.neededColumns(table).stream()
                    .filter(column -> !FILLED.contains(table + "." + column))
                    .map(
                        column ->
                            dynamicTest(table + "." + column, () -> refuseWithout(table, column))));
  }

  /**
   * Whether it is tried here; not if a shorter key of the table refuses everything that it would.
   */
  static boolean isTriedTwice(Constraint key, List<Constraint> constraints) {
    return key.isKey() && !key.name().equals(TOLD_ONCE) && !isImplied(key, constraints);
  }

  static boolean isImplied(Constraint key, List<Constraint> constraints) {
    return keysBeside(key, constraints)
        .anyMatch(other -> key.columns().containsAll(other.columns()));
  }

  /** Whether it is tried here; not if it has no column of its own that can be written. */
  static boolean isTriedWithStranger(Constraint key, List<Constraint> constraints) {
    return key.isForeignKey() && ownColumns(key, constraints).findAny().isPresent();
  }

  private void refuseTwice(Constraint key, List<Constraint> constraints) {
    var copy = Copy.of(key.on(), catalog());
    for (var other : keysBeside(key, constraints).toList()) {
      if (!other.columns().containsAll(key.columns())) {
        var column = Columns.of(other, catalog()).without(key.columns()).easiest();
        copy = copy.with(column.name(), column.another());
      }
    }
    var present = key.definition().contains("NULLS NOT DISTINCT") ? "true" : areThere(key);
    assertRefused(key, copy.where(present));
  }

  private void refuseStranger(Constraint key, List<Constraint> constraints) {
    var own = ownColumns(key, constraints).toList();
    var column = Columns.of(key, catalog()).only(own).easiest();
    var attempts =
        column.strangers().stream()
            .map(
                stranger ->
                    """
                    update "%1$s" set "%2$s" = %3$s
                    where ctid = (select ctid from "%1$s" where %4$s limit 1)
                    """
                        .formatted(key.on(), column.name(), stranger, areThere(key)))
            .toList();
    if (attempts.stream().noneMatch(sql -> isRefusedBy(key, sql))) {
      assertRefused(key, attempts.get(0));
    }
  }

  private void refuseWithout(String table, String column) {
    var sql = Copy.of(table, catalog()).with(column, "null").ofAny();
    var refusal = attempt(sql).orElseGet(() -> fail("stored: " + sql));
    assertEquals(column, refusal.column(), () -> sql + "\n" + refusal.message());
  }

  private void assertRefused(Constraint key, String sql) {
    var refusal = attempt(sql).orElseGet(() -> fail("stored: " + sql));
    assertEquals(key.name(), refusal.constraint(), () -> sql + "\n" + refusal.message());
  }

  private boolean isRefusedBy(Constraint key, String sql) {
    return attempt(sql).filter(refusal -> key.name().equals(refusal.constraint())).isPresent();
  }

  private static Stream<Constraint> keysBeside(Constraint key, List<Constraint> constraints) {
    return constraints.stream()
        .filter(
            other ->
                other.isKey() && other.on().equals(key.on()) && !other.name().equals(key.name()));
  }

  private static Stream<String> ownColumns(Constraint key, List<Constraint> constraints) {
    return key.columns().stream()
        .filter(column -> !key.generated().contains(column))
        .filter(
            column ->
                constraints.stream()
                        .filter(other -> other.isForeignKey() && other.on().equals(key.on()))
                        .filter(other -> other.columns().contains(column))
                        .count()
                    == 1);
  }

  private static String areThere(Constraint key) {
    return key.columns().stream().map("\"%s\" is not null"::formatted).collect(joining(" and "));
  }
}
