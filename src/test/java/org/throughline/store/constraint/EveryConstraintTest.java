package org.throughline.store.constraint;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;
import org.throughline.store.constraint.Catalog.Constraint;

/** Holds the constraints of the database against the tests, and against how they are to be made. */
@QuarkusTest
class EveryConstraintTest extends OneOfEach {

  @Test
  void each_constraint_has_a_test_in_which_it_refuses_something() {
    var constraints = catalog().constraints();
    var untried = new TreeSet<String>();
    for (var rule : constraints) {
      if (!isTriedWithOthers(rule, constraints) && !isImplied(rule, constraints)) {
        untried.add(rule.name());
      }
    }
    untried.removeAll(tried());
    untried.remove("edit_past_api_is_closed_ct"); // it waits for the end to write, not to refuse
    assertEquals(Set.of(), untried);
  }

  @Test
  void each_test_names_a_constraint_that_is_there() {
    var stale = tried();
    catalog().constraints().forEach(rule -> stale.remove(rule.name()));
    assertEquals(Set.of(), stale);
  }

  /** Another would refuse under a name that no test has to know. */
  @Test
  void each_unique_index_is_that_of_a_constraint() {
    assertEquals(
        List.of(),
        catalog()
            .texts(
                """
                select relname from pg_index
                join pg_class on pg_class.oid = indexrelid
                where relnamespace = 'public'::regnamespace and indisunique
                  and not exists (select from pg_constraint where conindid = indexrelid)
                """));
  }

  @Test
  void each_table_has_a_row_to_try_things_with() {
    var catalog = catalog();
    var empty =
        catalog.tables().stream()
            .filter(
                table ->
                    catalog.texts("select 'a row' from \"%s\" limit 1".formatted(table)).isEmpty())
            .toList();
    assertEquals(List.of(), empty);
  }

  /** PostgreSQL calls them {@code table_column_check}; a primary key may be {@code table_pkey}. */
  @Test
  void each_constraint_has_a_name_that_somebody_gave_it() {
    var endings = Map.of('c', "ck", 'f', "fk", 'u', "uk", 'x', "ex", 't', "ct", 'p', "(pk|pkey)");
    var misnamed =
        catalog().constraints().stream()
            .filter(rule -> !rule.isOfDomain())
            .filter(
                rule -> !rule.name().matches(rule.on() + "_(\\w+_)?" + endings.get(rule.kind())))
            .toList();
    assertEquals(List.of(), misnamed);
  }

  @Test
  void a_name_stands_for_one_constraint() {
    var names = catalog().constraints().stream().map(Constraint::name).toList();
    assertEquals(names.stream().distinct().toList(), names);
  }

  @Test
  void each_table_has_a_primary_key() {
    var catalog = catalog();
    var without = new TreeSet<>(catalog.tables());
    catalog.constraints().stream()
        .filter(rule -> rule.kind() == 'p')
        .forEach(rule -> without.remove(rule.on()));
    assertEquals(Set.of(), without);
  }

  /**
   * An index finds the rows that refer to a row which goes: it begins with all the key's columns,
   * or with some that alone leave one row here or identify the one there.
   */
  @Test
  void each_foreign_key_has_an_index() {
    assertEquals(
        List.of(),
        catalog()
            .texts(
                """
                with beginning as (
                  select indrelid as table_id, indisunique and last = indnkeyatts as alone,
                         array(select unnest((indkey::int2[])[0:last - 1]) order by 1) as columns
                  from pg_index, generate_series(1, indnkeyatts) as last
                  where indpred is null or pg_get_expr(indpred, indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$'),
                key as (
                  select conname, conrelid, confrelid, conkey, confkey
                  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace)
                select conname from key
                where not exists (
                  select from beginning
                  where beginning.table_id = conrelid and beginning.columns <@ conkey
                    and (beginning.columns @> conkey or beginning.alone or exists (
                      select from beginning target
                      where target.table_id = confrelid and target.alone
                        and target.columns <@ array(select confkey[array_position(conkey, number)]
                                                    from unnest(beginning.columns) as number))))
                order by conname
                """));
  }

  @Test
  void each_text_has_a_domain_that_says_what_it_may_hold() {
    assertEquals(
        List.of("seed_file.name", "seed_file.sha256", "seed_party.file"),
        catalog()
            .texts(
                """
                select relname || '.' || attname from pg_attribute
                join pg_class on pg_class.oid = attrelid
                where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'
                  and attnum > 0 and attgenerated = '' and atttypid in ('text'::regtype, 'varchar'::regtype, 'text[]'::regtype)
                order by 1
                """));
  }

  @Test
  void each_version_is_counted() {
    assertEquals(
        List.of(),
        catalog()
            .texts(
                """
                select relname from pg_attribute
                join pg_class on pg_class.oid = attrelid
                where relnamespace = 'public'::regnamespace and relkind = 'r' and attname = 'version'
                  and relname <> 'flyway_schema_history'
                  and not exists (select from pg_trigger where tgrelid = attrelid and tgname = relname || '_version')
                """));
  }

  private static boolean isTriedWithOthers(Constraint rule, List<Constraint> constraints) {
    return KeyTest.isTriedTwice(rule, constraints)
        || KeyTest.isTriedWithStranger(rule, constraints)
        || CommonRuleTest.isTried(rule);
  }

  private static boolean isImplied(Constraint rule, List<Constraint> constraints) {
    return rule.isKey() && KeyTest.isImplied(rule, constraints);
  }

  private static Set<String> tried() {
    var here = EveryConstraintTest.class.getPackageName();
    return ReflectionSupport.findAllClassesInPackage(
            here, OneOfEach.class::isAssignableFrom, name -> true)
        .stream()
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Refuses.class))
        .map(method -> method.getAnnotation(Refuses.class).value())
        .collect(toCollection(TreeSet::new));
  }
}
