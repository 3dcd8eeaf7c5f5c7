package org.throughline.store.constraint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoleTest extends OneOfEach {

  private static final String NONE = "null, null, null, null";
  private static final String UNKNOWN = "null, null, null, 'UNKNOWN'";

  @Test
  @Refuses("role_leader_leads_something_ck")
  void whoever_leads_leads_something() {
    refuses("update role set organization_id = null");
    stores("update role set organization_id = null, leads = false");
  }

  @Test
  @Refuses("role_ends_after_it_begins_ck")
  void an_office_does_not_end_before_it_begins() {
    refuses(
        "update role set (to_value, to_earliest, to_latest, to_basis) = (%s)"
            .formatted(day("2025-02-28")));
    stores(
        "update role set (to_value, to_earliest, to_latest, to_basis) = (%s)"
            .formatted(day("2025-03-01")));
    stores(
        "update role set (to_value, to_earliest, to_latest, to_basis) = (%s)"
            .formatted(between("2025-01-01", "2025-03-01")));
  }

  @Test
  @Refuses("role_from_ck")
  void words_for_a_day_need_the_day() {
    refuses(
        "update role set (from_value, from_earliest, from_latest, from_basis, from_text) = (%s, 'once')"
            .formatted(NONE));
    stores(
        "update role set (from_value, from_earliest, from_latest, from_basis, from_text) = (%s, 'once')"
            .formatted(UNKNOWN));
    stores(
        "update role set (from_value, from_earliest, from_latest, from_basis, from_text) = (%s, null)"
            .formatted(NONE));
  }

  @Test
  @Refuses("role_held_once_at_a_time_ex")
  void an_office_is_not_held_twice_at_a_time() {
    refuses(mayor(NONE, NONE));
    refuses(mayor(UNKNOWN, NONE));
    refuses(mayor(day("2025-03-02"), NONE));
    refuses(mayor(between("2020-01-01", "2020-12-31"), NONE));
    refuses(mayor(day("2025-01-01"), day("2025-03-02")));
    refuses(mayor(day("2025-04-01"), day("2025-05-01")));
    refuses(mayor(between("2025-01-01", "2025-04-01"), day("2025-05-01")));
    stores(mayor(day("2025-01-01"), day("2025-02-01")));
    stores(mayor(day("2025-01-01"), day("2025-03-01")));
    stores(mayor(day("2025-01-01"), between("2025-02-01", "2025-05-01")));
    stores(mayor(NONE, UNKNOWN));
    stores(mayor(NONE, NONE).replace("'Mayor'", "'Author'"));
    stores(mayor(NONE, NONE).replace("the('town')", "null"));
    stores(mayor(NONE, NONE).replace("the('lind')", "the('ode')"));
  }

  @Test
  @Refuses("role_held_once_at_a_time_ex")
  void an_office_nowhere_in_particular_is_not_held_twice_either() {
    var author = mayor(NONE, NONE).replace("'Mayor'", "'Author'").replace("the('town')", "null");
    refuses(
        author + ";" + author.replace("the('again')", "the('yet-again')").replace(", 2,", ", 3,"));
    stores(
        author
            + ";"
            + author
                .replace("the('again')", "the('yet-again')")
                .replace(", 2,", ", 3,")
                .replace("null, 3", "the('friends'), 3"));
  }

  @Test
  @Refuses("role_told_once_uk")
  void an_office_that_ended_some_day_is_told_once() {
    var ended = mayor(NONE, UNKNOWN);
    refuses(
        ended + ";" + ended.replace("the('again')", "the('yet-again')").replace(", 2,", ", 3,"));
    stores(
        ended
            + ";"
            + mayor(between("2020-01-01", "2020-12-31"), UNKNOWN)
                .replace("the('again')", "the('yet-again')")
                .replace(", 2,", ", 3,"));
  }

  /** A range whose end lies before its beginning is an error of another kind, and no constraint. */
  @Test
  void no_days_that_an_office_can_have_are_an_error() {
    var days =
        new String[] {
          NONE,
          UNKNOWN,
          day("2025-03-01"),
          day("0001-01-01"),
          day("9999-12-31"),
          between("2025-01-01", "2025-12-31"),
          "null, '2025-06-01', null, 'DERIVED'",
          "null, null, '2025-02-01', 'DERIVED'"
        };
    for (var from : days) {
      for (var to : days) {
        var refusal = attempt(mayor(from, to).replace("'Mayor'", "'Author'"));
        var asserted =
            refusal.isEmpty() || "role_ends_after_it_begins_ck".equals(refusal.get().constraint());
        assertTrue(asserted, () -> from + " to " + to + ": " + refusal);
      }
    }
  }

  private static String mayor(String from, String to) {
    return """
        insert into role (id, person_id, organization_id, position, title, basis,
                          from_value, from_earliest, from_latest, from_basis,
                          to_value, to_earliest, to_latest, to_basis)
        values (the('again'), the('lind'), the('town'), 2, 'Mayor', 'STATED', %s, %s)
        """
        .formatted(from, to);
  }

  private static String day(String day) {
    return "'%1$s', '%1$s', '%1$s', 'STATED'".formatted(day);
  }

  private static String between(String earliest, String latest) {
    return "null, '%s', '%s', 'DERIVED'".formatted(earliest, latest);
  }
}
