package org.throughline.cache;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.pool.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Asks what was written since it was asked last, on a connection of its own: readers that hold all
 * others do not blind it.
 */
final class WatchedDatabase {

  /**
   * The snapshot is that of this statement. It says what it sees of transactions that the one
   * before did not.
   */
  private static final String NEWS =
      """
      select pg_current_snapshot()::text,
             current_date::text,
             extract(epoch from clock_timestamp())::bigint,
             pg_postmaster_start_time()::text,
             array(select distinct relation::text from cache.written
                   where xid >= pg_snapshot_xmin(coalesce(last, pg_current_snapshot()))
                     and not pg_visible_in_snapshot(xid, last))
      from (select ?::pg_snapshot) as before(last)""";

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Rows of {@code cache.written} stay for ten minutes at least. */
  private static final long LONGEST_GAP_IN_SECONDS = 300;

  /**
   * @param tables those written to, as far as is known
   * @param isComplete false where others may have been, unseen
   */
  record News(List<String> tables, boolean isComplete) {}

  private final AgroalDataSource like;
  private DataSource source;
  private Connection connection;
  private String snapshot;
  private String day;
  private String server;
  private long time;

  /**
   * @param like is connected to the same
   */
  WatchedDatabase(AgroalDataSource like) {
    this.like = like;
  }

  /**
   * What was written since the last news. They are not complete if there were none, or the server
   * was another, or too long ago.
   */
  News news() throws SQLException {
    if (connection == null) {
      connection = connect();
    }
    try (var statement = connection.prepareStatement(NEWS)) {
      return read(statement);
    }
  }

  private News read(PreparedStatement statement) throws SQLException {
    statement.setString(1, snapshot);
    try (var row = statement.executeQuery()) {
      row.next();
      var sameServer = row.getString(4).equals(server);
      var soon = Math.abs(row.getLong(3) - time) < LONGEST_GAP_IN_SECONDS;
      var sameDay = row.getString(2).equals(day);
      var isComplete = snapshot != null && sameServer && soon;
      var tables = new ArrayList<>(List.of((String[]) row.getArray(5).getArray()));
      if (!sameDay) {
        tables.add(Footprints.DAY);
      }
      snapshot = row.getString(1);
      day = row.getString(2);
      time = row.getLong(3);
      server = row.getString(4);
      return new News(tables, isComplete);
    }
  }

  private Connection connect() throws SQLException {
    if (source == null) {
      var how =
          like.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
      source =
          new DataSource(
              new AgroalDataSourceConfigurationSupplier()
                  .connectionPoolConfiguration(
                      pool ->
                          pool.maxSize(1)
                              .acquisitionTimeout(PATIENCE)
                              .connectionFactoryConfiguration(() -> how))
                  .get());
    }
    var made = source.getConnection();
    Executor here = Runnable::run;
    made.setNetworkTimeout(here, Math.toIntExact(PATIENCE.toMillis()));
    return made;
  }

  /** Begins anew with the next news. */
  void leave() {
    connection = null;
    snapshot = null;
    if (source != null) {
      source.close(); // with its connection, in whatever state that is
      source = null;
    }
  }
}
