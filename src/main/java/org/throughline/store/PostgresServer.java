package org.throughline.store;

import io.quarkus.runtime.Application;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** The one PostgreSQL of a data directory: started or taken over, and stopped with this JVM. */
final class PostgresServer {

  private static final Logger LOG = Logger.getLogger(PostgresServer.class);

  /** Also for the recovery after a crash, which {@code max_wal_size} keeps short. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DataDirectory directory;
  private boolean stopped;

  private PostgresServer(DataDirectory directory) {
    this.directory = directory;
  }

  /** Claims the directory; its server is started by the first call of {@link #runningUrl}. */
  static PostgresServer of(Path root) {
    var server = new PostgresServer(new DataDirectory(root));
    try {
      server.directory.claim().ifPresent(claim -> server.stopWithThisJvm(claim));
    } catch (IOException e) {
      throw server.unexpected(e);
    }
    return server;
  }

  /** The address of the server, which runs: a server that has gone away is started again. */
  synchronized String runningUrl() {
    try {
      return "jdbc:postgresql://127.0.0.1:%d/postgres?sslmode=disable".formatted(running().port());
    } catch (IOException e) {
      throw unexpected(e);
    }
  }

  /** What the caller asks for, as the server's only user. */
  Properties credentials(Properties info) {
    var own = new Properties();
    own.putAll(info);
    own.setProperty("user", Cluster.USER);
    try {
      own.setProperty("password", Files.readString(directory.password()));
    } catch (IOException e) {
      throw unexpected(e);
    }
    return own;
  }

  private Postmaster running() throws IOException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      var postmaster = Postmaster.of(directory.cluster());
      if (postmaster.isEmpty()) {
        start();
      } else if (postmaster.get().isReady()) {
        return postmaster.get();
      } else {
        // Left behind by a killed service in the middle of its start or stop.
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
    throw new CannotStart(
        "PostgreSQL in %s is not ready after %d seconds. Its log is in %s/log.",
        directory.root(), PATIENCE.toSeconds(), directory.cluster());
  }

  private void start() throws IOException {
    if (stopped) {
      throw new CannotStart("The service is stopping.");
    }
    var programs = ProgramsArchive.unpackedIn(directory.programs());
    new Cluster(directory, programs).makeOrCheck();
    Postmaster.forgetReusedPid(directory.cluster());
    var log = directory.root().resolve("postgresql.start.log");
    Files.deleteIfExists(log);
    var started =
        programs.run(
            "pg_ctl",
            "start",
            "--wait",
            "--timeout=" + PATIENCE.toSeconds(),
            "--pgdata=" + directory.cluster(),
            "--log=" + log,
            "--options=-p " + freePort());
    if (!started.ok()) {
      throw new CannotStart(
          "PostgreSQL did not start in %s. It said: %s",
          directory.root(), Files.exists(log) ? Files.readString(log) : started.output());
    }
    LOG.infof("PostgreSQL runs in %s", directory.root());
  }

  private void stopWithThisJvm(FileLock claim) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(claim), "stop PostgreSQL"));
  }

  private void stop(FileLock claim) {
    // Hooks run side by side: the service's own one ends its requests and closes its connections.
    var service = Application.currentApplication();
    if (service != null) {
      service.awaitShutdown();
    }
    synchronized (this) {
      stopped = true;
      try {
        var postmaster = Postmaster.of(directory.cluster());
        if (postmaster.isPresent()) {
          Programs.of(postmaster.get())
              .run(
                  "pg_ctl",
                  "stop",
                  "--mode=fast",
                  "--wait",
                  "--timeout=" + PATIENCE.toSeconds(),
                  "--pgdata=" + directory.cluster());
        }
        directory.release(claim);
      } catch (IOException e) {
        System.err.println("PostgreSQL in " + directory.root() + " was not stopped: " + e);
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private CannotStart unexpected(IOException e) {
    return new CannotStart("The embedded PostgreSQL in %s cannot be used: %s", directory.root(), e);
  }
}
