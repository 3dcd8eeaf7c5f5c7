package org.throughline.edge;

import java.sql.Connection;
import java.sql.SQLException;

/** What a connection sees: what is published, or, for an editor's transaction, all there is. */
final class Sight {

  private Sight() {}

  /** Begins a transaction that sees all; whoever ends it ends that too. */
  static void ofAll(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var setting = connection.createStatement()) {
      setting.execute("select set_config('throughline.sees', 'all', true)");
    }
  }
}
