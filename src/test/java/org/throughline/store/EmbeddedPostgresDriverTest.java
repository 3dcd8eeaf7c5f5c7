package org.throughline.store;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test starts services in {@link #directory} and leaves no server there. */
class EmbeddedPostgresDriverTest {

  @TempDir static Path directory;

  @BeforeAll
  static void the_first_start_makes_the_data() throws Exception {
    try (var service = DriverProcess.in(directory)) {
      assertEquals("connected", service.greeting());
      service.sql("create table word (text text)");
    }
  }

  @Test
  void another_start_keeps_the_data() throws Exception {
    try (var service = DriverProcess.in(directory)) {
      service.sql("insert into word values ('kept')");
    }
    try (var service = DriverProcess.in(directory)) {
      assertEquals("kept", service.sql("select text from word where text = 'kept'"));
    }
  }

  @Test
  void what_is_committed_is_on_the_disk() throws Exception {
    try (var service = DriverProcess.in(directory)) {
      var durable =
          """
          select string_agg(name || ' ' || setting, ', ' order by name) from pg_settings \
          where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')""";
      assertEquals(
          "data_checksums on, fsync on, full_page_writes on, synchronous_commit on",
          service.sql(durable));
    }
  }

  @Test
  void only_this_machine_reaches_the_server() throws Exception {
    try (var service = DriverProcess.in(directory)) {
      assertEquals("127.0.0.1", service.sql("show listen_addresses"));
      assertEquals("", service.sql("show unix_socket_directories"));
      var port = service.port();
      for (var network : NetworkInterface.networkInterfaces().toList()) {
        for (var address : network.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
          try (var socket = new Socket()) {
            assertThrows(
                ConnectException.class,
                () -> socket.connect(new InetSocketAddress(address, port), 1000));
          }
        }
      }
    }
  }

  @Test
  void nobody_gets_in_without_the_password_that_only_the_owner_can_read() throws Exception {
    try (var service = DriverProcess.in(directory)) {
      var guess = new Properties();
      guess.setProperty("user", "throughline");
      guess.setProperty("password", "throughline");
      var refused = assertThrows(SQLException.class, () -> connect(service, guess));
      assertEquals("28P01", refused.getSQLState());
    }
    var password = directory.resolve("postgresql.password");
    assertEquals(Set.of(OWNER_READ, OWNER_WRITE), Files.getPosixFilePermissions(password));
  }

  @Test
  void an_external_address_is_connected_to_and_starts_nothing() throws Exception {
    try (var service = DriverProcess.in(directory)) {
      var properties = new Properties();
      properties.setProperty("user", "throughline");
      properties.setProperty(
          "password", Files.readString(directory.resolve("postgresql.password")));
      properties.setProperty("ApplicationName", "carried through");
      try (var connection = connect(service, properties);
          var rows =
              connection
                  .createStatement()
                  .executeQuery(
                      "select current_setting('application_name'), pg_postmaster_start_time()::text")) {
        rows.next();
        assertEquals("carried through", rows.getString(1));
        assertEquals(service.sql("select pg_postmaster_start_time()::text"), rows.getString(2));
      }
    }
  }

  @Test
  void a_second_service_on_one_directory_is_refused_and_the_first_goes_on() throws Exception {
    try (var first = DriverProcess.in(directory)) {
      try (var second = DriverProcess.in(directory)) {
        assertEquals(
            """
            Another service uses the data directory %s. Stop that one first, or give this one a \
            directory of its own in THROUGHLINE_DATA_DIR, or let both use one external PostgreSQL \
            by QUARKUS_DATASOURCE_JDBC_URL."""
                .formatted(directory),
            second.greeting());
      }
      assertEquals("still here", first.sql("select 'still here'"));
    }
  }

  @Test
  void terminating_the_service_ends_its_server() throws Exception {
    var service = DriverProcess.in(directory);
    var server = service.server();
    service.close();
    assertEnds(server);
  }

  @Test
  void a_server_left_by_a_killed_service_is_taken_over_and_ended() throws Exception {
    var killed = DriverProcess.in(directory);
    var server = killed.server();
    killed.kill();
    assertTrue(server.isAlive());
    try (var next = DriverProcess.in(directory)) {
      assertEquals(server, next.server());
    }
    assertEnds(server);
  }

  @Test
  void nothing_committed_is_lost_when_service_and_server_are_killed() throws Exception {
    var service = DriverProcess.in(directory);
    service.sql("insert into word values ('committed')");
    killBoth(service);
    try (var next = DriverProcess.in(directory)) {
      assertEquals("committed", next.sql("select text from word where text = 'committed'"));
    }
  }

  @Test
  void a_process_that_has_got_the_killed_servers_number_is_not_taken_for_it() throws Exception {
    killBoth(DriverProcess.in(directory));
    var pidFile = directory.resolve("postgresql/postmaster.pid");
    var lines = Files.readAllLines(pidFile);
    lines.set(0, String.valueOf(ProcessHandle.current().pid()));
    Files.write(pidFile, lines);
    try (var next = DriverProcess.in(directory)) {
      assertEquals("connected", next.greeting());
    }
  }

  private static void killBoth(DriverProcess service) throws Exception {
    var server = service.server();
    server.destroyForcibly();
    assertEnds(server);
    service.kill();
  }

  private static void assertEnds(ProcessHandle server) throws Exception {
    server.onExit().get(10, TimeUnit.SECONDS);
  }

  private static Connection connect(DriverProcess service, Properties properties) throws Exception {
    var url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(service.port());
    return new EmbeddedPostgresDriver().connect(url, properties);
  }
}
