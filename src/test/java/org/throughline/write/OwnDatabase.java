package org.throughline.write;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** A service's own PostgreSQL, from the outside: its processes, and how many rows it has. */
public record OwnDatabase(Path dataDirectory) {

  /** Who has or awaits the turn to write alone does so for an import. */
  private static final String BACKEND_OF_IMPORT =
      """
      select activity.pid, turn.pid is not null
      from pg_stat_activity activity
      left join pg_locks turn
        on turn.pid = activity.pid and turn.locktype = 'advisory' and turn.objid = 820250818
      where activity.backend_type = 'client backend' and activity.pid <> pg_backend_pid()
      order by (turn.pid is null), (activity.xact_start is null)
      limit 1
      """;

  /** All in one snapshot, or half of an import could be seen that is none. */
  private static final String ROWS =
      """
      select relname,
             (xpath('/row/count/text()',
                    query_to_xml(format('select count(*) from %I', relname), false, true, '')))[1]::text::bigint
      from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace
      """;

  /** A connection past the service; who stays connected finds the backend at once. */
  Connection connect() throws SQLException, IOException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%s/postgres?sslmode=disable".formatted(line(3)),
        "throughline",
        Files.readString(dataDirectory.resolve("postgresql.password")));
  }

  /** A process of PostgreSQL that serves the service. */
  record Backend(ProcessHandle process, boolean isImporting) {}

  /** The one that serves the import, or any where none does. */
  static Backend backend(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(BACKEND_OF_IMPORT)) {
      row.next(); // the pool always has one
      return new Backend(ProcessHandle.of(row.getLong(1)).orElseThrow(), row.getBoolean(2));
    }
  }

  ProcessHandle postmaster() throws IOException {
    return ProcessHandle.of(Long.parseLong(line(0))).orElseThrow();
  }

  /** What PostgreSQL would do by itself within a minute, in the middle of a measurement. */
  public void analyze() throws SQLException, IOException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("analyze");
    }
  }

  /** How many statements run, or transactions are open, for the service. */
  public int busy() throws SQLException, IOException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select count(*) from pg_stat_activity
                where backend_type = 'client backend' and state <> 'idle' and pid <> pg_backend_pid()
                """)) {
      row.next();
      return row.getInt(1);
    }
  }

  Map<String, Long> rows() throws SQLException, IOException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      var rows = new TreeMap<String, Long>();
      try (var row = statement.executeQuery(ROWS)) {
        while (row.next()) {
          rows.put(row.getString(1), row.getLong(2));
        }
      }
      return rows;
    }
  }

  /** How many rows each table has more than before, where it has. */
  static Map<String, Long> more(Map<String, Long> before, Map<String, Long> after) {
    return after.entrySet().stream()
        .filter(table -> !table.getValue().equals(before.get(table.getKey())))
        .collect(
            toMap(
                Map.Entry::getKey,
                table -> table.getValue() - before.get(table.getKey()),
                (one, other) -> one,
                TreeMap::new));
  }

  private String line(int number) throws IOException {
    return Files.readAllLines(dataDirectory.resolve("postgresql/postmaster.pid"))
        .get(number)
        .strip();
  }
}
