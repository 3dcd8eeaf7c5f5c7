package org.throughline.edge;

import io.vertx.ext.web.RoutingContext;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Whether whoever asked still waits for the answer. When they go, the statement that works on it is
 * cancelled.
 */
final class Presence {

  /** Of somebody who waits whatever may come, or whose wish is carried out without them. */
  static final Presence CERTAIN = new Presence();

  /**
   * Cancelling opens a connection of its own and waits. Not on Vert.x' workers: those may all be
   * waiting for what is to be cancelled. There are never more threads than running statements.
   */
  private static final ExecutorService CANCELLING =
      Executors.newCachedThreadPool(
          task -> {
            var thread = new Thread(task, "throughline-cancel");
            thread.setDaemon(true);
            return thread;
          });

  /** Most statements end before it; cancelling costs PostgreSQL a process. */
  private static final long PATIENCE_IN_MILLISECONDS = 50;

  private static final long LONGEST_PAUSE_IN_MILLISECONDS = 1_000;

  private Statement running;
  private boolean isGone;

  private Presence() {}

  static Presence of(RoutingContext context) {
    var presence = new Presence();
    context.addEndHandler(
        sent -> {
          if (sent.failed()) {
            presence.leave();
          }
        });
    if (context.response().closed()) { // before anybody listened
      presence.leave();
    }
    return presence;
  }

  /** Executes a statement. */
  @FunctionalInterface
  interface Execution<T> {
    T run() throws SQLException;
  }

  /**
   * @throws Departed if they went before or meanwhile
   */
  <T> T during(Statement statement, Execution<T> execution) throws SQLException {
    begin(statement);
    try {
      return execution.run();
    } catch (SQLException failed) {
      check();
      throw failed;
    } finally {
      end();
    }
  }

  /**
   * @throws Departed if they went
   */
  synchronized void check() {
    if (isGone) {
      throw new Departed();
    }
  }

  private synchronized void begin(Statement statement) {
    check();
    running = statement;
  }

  private synchronized void end() {
    running = null;
    notifyAll();
  }

  private synchronized void leave() {
    isGone = true;
    if (running != null) {
      var left = running;
      CANCELLING.execute(() -> cancel(left));
    }
  }

  /** More and more rarely until it ends: what PostgreSQL was not yet at, it goes on to do. */
  private void cancel(Statement statement) {
    try {
      for (var pause = PATIENCE_IN_MILLISECONDS;
          isRunningAfter(pause, statement);
          pause = Math.min(2 * pause, LONGEST_PAUSE_IN_MILLISECONDS)) {
        statement.cancel();
      }
    } catch (SQLException unreachable) {
      // it has its time limit
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean isRunningAfter(long pause, Statement statement)
      throws InterruptedException {
    var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
    for (var left = pause; running == statement && left > 0; ) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
    return running == statement;
  }
}
