package org.throughline.editorial;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Publishes what is embargoed when its time has come. Every node does it; the function {@code
 * publish_due} lets one of them at a time.
 */
@Singleton
class PublishDue {

  private static final long NEVER = -1;

  private final AgroalDataSource database;
  private final Vertx vertx;
  private final EmbargoConfig config;
  private final AtomicLong timer = new AtomicLong(NEVER);
  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicReference<List<String>> refused = new AtomicReference<>(List.of());
  private final AtomicReference<List<String>> told = new AtomicReference<>(List.of());

  PublishDue(AgroalDataSource database, Vertx vertx, EmbargoConfig config) {
    this.database = database;
    this.vertx = vertx;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    if (!config.every().isZero()) {
      timer.set(vertx.setPeriodic(config.every().toMillis(), now -> runAside()));
    }
  }

  void stop(@Observes ShutdownEvent stopped) {
    vertx.cancelTimer(timer.getAndSet(NEVER));
  }

  private void runAside() {
    if (running.compareAndSet(false, true)) {
      vertx.executeBlocking(
          () -> {
            try {
              tell(run());
            } catch (SQLException failure) {
              tell(List.of(failure.getMessage()));
            } finally {
              running.set(false);
            }
            return null;
          },
          false);
    }
  }

  /**
   * @return why some of what is due was left as it is, in words
   */
  List<String> run() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select published, refused from publish_due()")) {
      row.next();
      if (row.getLong("published") > 0) {
        Log.infof("Published %d objects whose embargo has ended", row.getLong("published"));
      }
      return List.of((String[]) row.getArray("refused").getArray());
    }
  }

  /** Once, and only what the next attempt does not settle: a writer may have been in the middle. */
  private void tell(List<String> problems) {
    var again = refused.getAndSet(problems).equals(problems) && !problems.isEmpty();
    if (again && !told.getAndSet(problems).equals(problems)) {
      Log.warnf("An embargo has ended, and nothing is published: %s", String.join("; ", problems));
    }
    if (problems.isEmpty()) {
      told.set(List.of());
    }
  }
}
