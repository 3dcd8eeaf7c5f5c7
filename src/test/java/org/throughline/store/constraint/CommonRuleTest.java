package org.throughline.store.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.throughline.store.constraint.Catalog.Constraint;

/** Rules that many tables have, each tried on all of them. */
@QuarkusTest
class CommonRuleTest extends OneOfEach {

  private static final Pattern COUNTED =
      Pattern.compile("CHECK \\(\\(\"?(position|rank)\"? >= 1\\)\\)");
  private static final Pattern VERSION = Pattern.compile("CHECK \\(\\(version >= 1\\)\\)");
  private static final Pattern LINES =
      Pattern.compile(
          "CHECK \\(\\(?lines_hold\\(lines\\)( AND \\(cardinality\\(lines\\) > 0\\))?\\)?\\)");
  private static final Pattern EMBARGO =
      Pattern.compile("CHECK \\(embargo_holds\\(editorial_state, editorial_publish_at\\)\\)");
  private static final Pattern DATE =
      Pattern.compile("CHECK \\(partial_date_holds\\((\\w+)_value,.*\\)");

  private static final String NO_LINES = "'{}'";

  /** Value, earliest, latest, basis and text. */
  private static final List<String> LEGAL_DATES =
      List.of(
          "'2025-04-01', '2025-04-01', '2025-04-01', 'STATED', 'on Tuesday'",
          "null, '2025-04-01', '2025-04-02', 'DERIVED', null",
          "null, '2025-04-01', null, 'INFERRED', null",
          "null, null, '2025-04-01', 'DERIVED', null",
          "null, null, null, 'UNKNOWN', 'one day'");

  private static final List<String> WRONG_DATES =
      List.of(
          "'2025-04-01', null, null, 'STATED', null",
          "'2025-04-01', '2025-04-01', null, 'STATED', null",
          "'2025-04-01', null, '2025-04-01', 'STATED', null",
          "'2025-04-01', '2025-03-31', '2025-04-02', 'STATED', null",
          "null, '2025-04-02', '2025-04-01', 'DERIVED', null",
          "null, '2025-04-01', '2025-04-01', 'DERIVED', null",
          "null, null, null, 'STATED', 'some day'",
          "'2025-04-01', '2025-04-01', '2025-04-01', 'UNKNOWN', null",
          "null, '2025-04-01', null, 'UNKNOWN', null",
          "'infinity', 'infinity', 'infinity', 'STATED', null",
          "null, '-infinity', '2025-04-01', 'DERIVED', null",
          "'10000-01-01', '10000-01-01', '10000-01-01', 'STATED', null",
          "null, '0044-03-15 BC', null, 'STATED', null");

  @TestFactory
  Stream<DynamicTest> places_in_a_list_count_from_one() {
    return tried(
        COUNTED,
        rule -> {
          var place = matched(COUNTED, rule);
          refused(rule, Copy.of(rule.on(), catalog()).with(place, "0").ofAny());
          refused(rule, Copy.of(rule.on(), catalog()).with(place, "-1").ofAny());
          stored("update \"%1$s\" set \"%2$s\" = 1 where \"%2$s\" = 1".formatted(rule.on(), place));
        });
  }

  @TestFactory
  Stream<DynamicTest> only_what_is_to_be_published_has_an_embargo_and_that_ends() {
    return tried(
        EMBARGO,
        rule -> {
          var embargo = "update \"%s\" set editorial_state = '%s', editorial_publish_at = '%s'";
          for (var state : List.of("PUBLISHED", "CORRECTED", "RETRACTED")) {
            refused(rule, embargo.formatted(rule.on(), state, "2025-04-03"));
          }
          refused(rule, embargo.formatted(rule.on(), "DRAFT", "infinity"));
          refused(rule, embargo.formatted(rule.on(), "IN_REVIEW", "-infinity"));
          stored("update \"%s\" set editorial_publish_at = null".formatted(rule.on()));
        });
  }

  @TestFactory
  Stream<DynamicTest> versions_count_from_one() {
    return tried(
        VERSION,
        rule -> {
          refused(rule, Copy.of(rule.on(), catalog()).with("version", "0").ofAny());
          var version =
              "select min(version) || ' ' || max(version) from \"%s\"".formatted(rule.on());
          var setBack = "update \"%s\" set version = 0".formatted(rule.on());
          var before =
              catalog()
                  .texts(
                      "select min(version) + 1 || ' ' || max(version) + 1 from \"%s\""
                          .formatted(rule.on()));
          assertEquals(before.get(0), after(setBack, version));
        });
  }

  @TestFactory
  Stream<DynamicTest> lines_rise_from_one() {
    return tried(
        LINES,
        rule -> {
          var set = "update \"%s\" set lines = ".formatted(rule.on());
          for (var lines :
              List.of(
                  "'{2,1}'",
                  "'{1,1}'",
                  "'{0}'",
                  "'{-3}'",
                  "'{1,null}'",
                  "'{{1,2}}'",
                  "'[0:1]={1,2}'")) {
            refused(rule, set + lines);
          }
          if (rule.definition().contains("cardinality")) {
            refused(rule, set + NO_LINES);
          } else {
            stored(set + NO_LINES);
          }
          stored(set + "'{1,2,40}'");
        });
  }

  @TestFactory
  Stream<DynamicTest> a_partial_date_agrees_with_its_basis() {
    return tried(
        DATE,
        rule -> {
          var name = matched(DATE, rule);
          for (var date : WRONG_DATES) {
            refused(rule, put(date, name, rule));
          }
          for (var date : LEGAL_DATES) {
            stored(put(date, name, rule));
          }
        });
  }

  /** Whether the constraint is one of these. */
  static boolean isTried(Constraint rule) {
    return Stream.of(COUNTED, VERSION, LINES, EMBARGO, DATE).anyMatch(rules -> isOne(rules, rule));
  }

  /** Only in one row: in the others another day may follow from this one. */
  private static String put(String date, String name, Constraint rule) {
    return """
        update "%1$s" set (%2$s_value, %2$s_earliest, %2$s_latest, %2$s_basis, %2$s_text) = (%3$s)
        where id = (select max(id::text) from "%1$s")::uuid
        """
        .formatted(rule.on(), name, date);
  }

  private Stream<DynamicTest> tried(Pattern rules, Consumer<Constraint> attempts) {
    return catalog().constraints().stream()
        .filter(rule -> isOne(rules, rule))
        .map(rule -> dynamicTest(rule.name(), () -> attempts.accept(rule)));
  }

  private static boolean isOne(Pattern rules, Constraint rule) {
    return rules.matcher(rule.definition()).matches();
  }

  private static String matched(Pattern rules, Constraint rule) {
    var matcher = rules.matcher(rule.definition());
    matcher.matches();
    return matcher.group(1);
  }

  private void refused(Constraint rule, String sql) {
    var refusal = attempt(sql).orElseGet(() -> fail("stored: " + sql));
    assertEquals(rule.name(), refusal.constraint(), () -> sql + "\n" + refusal.message());
  }

  private void stored(String sql) {
    attempt(sql).ifPresent(refusal -> fail(sql + "\n" + refusal));
  }
}
