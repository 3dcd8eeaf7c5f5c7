package org.throughline.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Who compares what is stored with what it should be, and then writes the difference, does so
 * alone: what somebody else wrote in between would be lost. Held until the transaction ends. Take
 * it first, in a transaction that reads what is committed meanwhile (PostgreSQL's default
 * isolation).
 */
public final class Turn {

  /** Any number, as long as nothing else locks it. */
  private static final String ALONE = "select pg_advisory_xact_lock(820250818)";

  private static final String BESIDE_OTHERS = "select pg_advisory_xact_lock_shared(820250818)";

  private Turn() {}

  /** Waits until nobody else writes, and then nobody else does. */
  public static void alone(Connection connection) throws SQLException {
    take(ALONE, connection);
  }

  /** For those who write single objects: waits only for one who writes alone. */
  public static void besideOthers(Connection connection) throws SQLException {
    take(BESIDE_OTHERS, connection);
  }

  private static void take(String turn, Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(turn)) {
      statement.execute();
    }
  }
}
