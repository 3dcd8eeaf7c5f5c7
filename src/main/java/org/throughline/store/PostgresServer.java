package org.throughline.store;

import io.quarkus.runtime.Application;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jboss.logging.Logger;

/** The one PostgreSQL of a data directory: started or taken over, and stopped with this JVM. */
final class PostgresServer {

  private static final Logger LOG = Logger.getLogger(PostgresServer.class);

  private final DataDirectory directory;
  private final Cluster cluster;
  private boolean stopped;

  private PostgresServer(DataDirectory directory, Programs programs) {
    this.directory = directory;
    this.cluster = new Cluster(directory, programs);
  }

  /** Claims the directory; its server is started by the first call of {@link #runningUrl}. */
  static PostgresServer of(Path root) {
    var directory = new DataDirectory(root);
    try {
      var claim = directory.claim();
      try {
        Programs.check();
        var server =
            new PostgresServer(directory, ProgramsArchive.unpackedIn(directory.programs()));
        claim.ifPresent(server::stopWithThisJvm);
        return server;
      } catch (IOException | RuntimeException e) {
        if (claim.isPresent()) {
          directory.release(claim.get());
        }
        throw e;
      }
    } catch (IOException e) {
      throw unusable(directory, e);
    }
  }

  /** The address of the server, which runs: one that has gone away is started again. */
  synchronized String runningUrl() {
    try {
      return "jdbc:postgresql://127.0.0.1:%d/postgres?sslmode=disable".formatted(running().port());
    } catch (IOException e) {
      throw unusable(directory, e);
    }
  }

  /** The caller's connection properties, as the server's only user. */
  Properties credentials(Properties info) {
    var own = new Properties();
    own.putAll(info);
    own.setProperty("user", NewCluster.USER);
    try {
      own.setProperty("password", Files.readString(directory.password()));
      return own;
    } catch (IOException e) {
      throw new CannotStart(
          "PostgreSQL's password in %s cannot be read (%s). Restore it from your backup.",
          directory.password(), e);
    }
  }

  private Postmaster running() throws IOException {
    var deadline = System.nanoTime() + Cluster.PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      var postmaster = Postmaster.of(directory.cluster());
      if (postmaster.isPresent() && postmaster.get().isReady()) {
        return postmaster.get();
      }
      if (postmaster.isPresent() || !start()) {
        pause();
      }
    }
    throw new CannotStart(
        """
        PostgreSQL was not ready within %d seconds. After a crash it may take longer to recover: it
        goes on with that, so start the service again. Its log is in %s/log, before that in %s.
        """,
        Cluster.PATIENCE.toSeconds(), directory.cluster(), directory.startLog());
  }

  private boolean start() throws IOException {
    if (stopped) {
      throw new CannotStart("The service is stopping, and PostgreSQL with it.");
    }
    ProgramsArchive.deleteAllBut(cluster.programs());
    return cluster.start();
  }

  private void stopWithThisJvm(FileLock claim) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(claim), "stop PostgreSQL"));
  }

  private void stop(FileLock claim) {
    // Shutdown hooks run side by side, and Quarkus' one first ends requests and closes connections.
    var service = Application.currentApplication();
    if (service != null) {
      service.awaitShutdown();
    }
    synchronized (this) {
      stopped = true;
      try {
        cluster.stop();
        directory.release(claim);
      } catch (IOException e) {
        System.err.printf("PostgreSQL in %s did not stop: %s%n", directory.root(), e.getMessage());
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private static CannotStart unusable(DataDirectory directory, IOException e) {
    return new CannotStart("The data directory %s cannot be used: %s", directory.root(), e);
  }
}
