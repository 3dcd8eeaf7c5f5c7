package org.throughline.ingest.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.fact.Basis;

/** The seeds and the database agree on when an office is held twice. */
@QuarkusTest
class TenureTest {

  /** As the roles of {@code RoleTest}: none, unknown, known, uncertain, open at either end. */
  private static final List<PartialDate> DAYS =
      Arrays.asList(
          null,
          PartialDate.UNKNOWN,
          day("2025-01-01"),
          day("2025-03-01"),
          day("2025-05-01"),
          between("2025-01-01", "2025-03-01"),
          between("2025-02-01", "2025-05-01"),
          between("2025-03-01", null),
          between(null, "2025-03-01"));

  @Inject AgroalDataSource database;

  @Test
  void an_office_may_begin_on_the_day_on_which_the_one_before_ended() {
    var first = mayor(day("2010-01-01"), day("2012-01-01"));
    assertFalse(mayor(day("2012-01-01"), day("2014-01-01")).isHeldBeside(first));
    assertTrue(mayor(day("2011-12-31"), day("2014-01-01")).isHeldBeside(first));
  }

  @Test
  void an_office_without_an_end_is_still_held() {
    var stillHeld = mayor(day("2010-01-01"), null);
    assertTrue(mayor(day("2015-01-01"), day("2017-01-01")).isHeldBeside(stillHeld));
    assertFalse(mayor(day("2008-01-01"), day("2010-01-01")).isHeldBeside(stillHeld));
  }

  @Test
  void what_the_database_refuses_beside_an_office_the_seeds_refuse_and_nothing_else()
      throws SQLException {
    var offices = offices();
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        run(connection, "insert into party (id, kind, slug) values (%s, 'PERSON', 'some-mayor')");
        run(connection, "insert into person (id, slug, name) values (%s, 'some-mayor', 'Mayor')");
        for (var one : offices) {
          for (var other : offices) {
            assertEquals(
                !areStored(connection, one, other),
                one.isHeldBeside(other),
                () -> "%s%n%s".formatted(one, other));
          }
        }
      } finally {
        connection.rollback();
      }
    }
  }

  /** All that end after they begin. */
  private static List<Role> offices() {
    var offices = new ArrayList<Role>();
    for (var from : DAYS) {
      for (var to : DAYS) {
        if (from == null || to == null || !from.isAfter(to)) {
          offices.add(mayor(from, to));
        }
      }
    }
    return offices;
  }

  private static boolean areStored(Connection connection, Role one, Role other)
      throws SQLException {
    var before = connection.setSavepoint();
    try {
      run(connection, insert(1, one) + ";" + insert(2, other) + "; set constraints all deferred");
      run(connection, "set constraints role_held_once_at_a_time_ex, role_told_once_uk immediate");
      return true;
    } catch (SQLException refused) {
      assertTrue(refused.getMessage().matches("(?s).*role_(held_once|told_once).*"));
      return false;
    } finally {
      connection.rollback(before);
      run(connection, "set constraints all deferred");
    }
  }

  private static String insert(int position, Role role) {
    return """
    insert into role (id, person_id, position, title, basis,
                      from_value, from_earliest, from_latest, from_basis,
                      to_value, to_earliest, to_latest, to_basis)
    values (gen_random_uuid(), %%s, %d, 'Mayor', 'STATED', %s, %s)
    """
        .formatted(position, columns(role.from()), columns(role.to()));
  }

  private static String columns(PartialDate date) {
    return date == null
        ? "null, null, null, null"
        : "%s, %s, %s, '%s'"
            .formatted(
                quoted(date.value()), quoted(date.earliest()), quoted(date.latest()), date.basis());
  }

  private static String quoted(LocalDate day) {
    return day == null ? "null" : "'" + day + "'";
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql.replace("%s", "'00000000-0000-7000-8000-000000000001'"));
    }
  }

  private static Role mayor(PartialDate from, PartialDate to) {
    return new Role("some-mayor", 1, "Mayor", null, false, from, to, Basis.STATED, null);
  }

  private static PartialDate day(String day) {
    var known = LocalDate.parse(day);
    return new PartialDate(known, known, known, Basis.STATED, null);
  }

  private static PartialDate between(String earliest, String latest) {
    return new PartialDate(null, parse(earliest), parse(latest), Basis.DERIVED, null);
  }

  private static LocalDate parse(String day) {
    return day == null ? null : LocalDate.parse(day);
  }
}
