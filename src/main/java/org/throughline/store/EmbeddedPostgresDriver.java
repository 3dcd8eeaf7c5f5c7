package org.throughline.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/**
 * Connects to {@code jdbc:embedded-postgresql:<data directory>}, starting the PostgreSQL there if
 * it does not run, and to any {@code jdbc:postgresql:} address, starting nothing.
 *
 * <p>Both through PostgreSQL's own driver, with the connection properties it is given; only user
 * and password of the embedded server are its own. Configured by class name, so it is not
 * registered with {@link java.sql.DriverManager}, which would keep the class loader of each live
 * reload.
 */
public final class EmbeddedPostgresDriver implements Driver {

  private static final String URL_PREFIX = "jdbc:embedded-postgresql:";

  /** Static because each datasource has a driver of its own, and one directory has one server. */
  private static final Map<Path, PostgresServer> SERVERS = new ConcurrentHashMap<>();

  private final Driver postgresql = new org.postgresql.Driver();

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    var embedded = dataDirectory(url);
    if (embedded.isEmpty()) {
      return postgresql.connect(url, info);
    }
    try {
      var server = SERVERS.computeIfAbsent(embedded.get(), PostgresServer::of);
      return postgresql.connect(server.runningUrl(), server.credentials(info));
    } catch (CannotStart e) {
      throw new SQLException("The embedded PostgreSQL does not start", e);
    }
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return url.startsWith(URL_PREFIX) || postgresql.acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
    return postgresql.getPropertyInfo(url.startsWith(URL_PREFIX) ? "jdbc:postgresql:" : url, info);
  }

  @Override
  public int getMajorVersion() {
    return postgresql.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return postgresql.getMinorVersion();
  }

  @Override
  public boolean jdbcCompliant() {
    return postgresql.jdbcCompliant();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("org.postgresql");
  }

  /** The absolute data directory that an address of ours names; empty for any other address. */
  public static Optional<Path> dataDirectory(String url) {
    return url.startsWith(URL_PREFIX)
        ? Optional.of(Path.of(url.substring(URL_PREFIX.length())).toAbsolutePath().normalize())
        : Optional.empty();
  }
}
