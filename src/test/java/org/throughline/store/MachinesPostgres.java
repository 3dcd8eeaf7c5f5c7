package org.throughline.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the machine's own, on a port and a directory of its own. Debian's is looked for,
 * the oldest first: the package {@code postgresql-15}.
 */
public final class MachinesPostgres implements AutoCloseable {

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  private final Programs programs;
  private final Path data;
  private final Path log;
  private final int port;

  /** For {@code EnabledIf}; fails where one is required and there is none. */
  public static boolean isInstalled() throws IOException {
    var found = installed();
    var isRequired = Boolean.getBoolean("throughline.postgresql.required");
    assertTrue(found.size() > 0 || !isRequired, "no PostgreSQL below " + DEBIAN);
    return found.size() > 0;
  }

  private static List<Path> installed() throws IOException {
    if (!Files.isDirectory(DEBIAN)) {
      return List.of();
    }
    try (Stream<Path> versions = Files.list(DEBIAN)) {
      return versions
          .filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
          .sorted()
          .toList();
    }
  }

  /**
   * Starts it.
   *
   * @param home where its data and its log go
   * @param settings {@code name=value} each
   */
  public MachinesPostgres(Path home, String... settings) throws IOException {
    programs = new Programs(installed().get(0));
    data = home.resolve("postgresql");
    log = home.resolve("postgresql.log");
    did(
        "initdb",
        "--pgdata=" + data,
        "--username=app",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C");
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var options = new ArrayList<String>();
    options.add("-p " + port);
    options.add("-c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
    for (var setting : settings) {
      options.add("-c " + setting);
    }
    did(
        "pg_ctl",
        "start",
        "--wait",
        "--pgdata=" + data,
        "--log=" + log,
        "--options=" + String.join(" ", options));
  }

  private String did(String program, String... arguments) throws IOException {
    var result = programs.run(program, arguments);
    assertTrue(result.ok(), result.output());
    return result.output();
  }

  public int majorVersion() throws IOException {
    return Integer.parseInt(programs.majorVersion());
  }

  /** What the service needs to be told to use it. */
  public Map<String, String> environment() {
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL",
        "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
        "QUARKUS_DATASOURCE_USERNAME",
        "app");
  }

  /** Runs psql, stopping at the first error, and returns what it printed. */
  public String psql(String... arguments) throws IOException {
    var all = new ArrayList<>(List.of("-XqAt", "-v", "ON_ERROR_STOP=1"));
    all.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(port)));
    all.addAll(List.of("-U", "app", "-d", "postgres"));
    all.addAll(List.of(arguments));
    return did("psql", all.toArray(String[]::new));
  }

  public Path log() {
    return log;
  }

  @Override
  public void close() throws IOException {
    did("pg_ctl", "stop", "--wait", "--mode=immediate", "--pgdata=" + data);
  }
}
