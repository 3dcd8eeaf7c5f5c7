package org.throughline;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What went over the wire to PostgreSQL, as the driver's own log of its protocol messages tells:
 * each execution is counted, prepared or not, and so are {@code BEGIN} and {@code COMMIT}.
 */
public final class Statements {

  /** The driver logs what it sends and receives here, at the finest level only. */
  private static final Logger WIRE = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

  /** Looks what was written, whatever a test does. */
  private static final String WATCH = "throughline-watch";

  private Statements() {}

  /** What an action did, and the outcome of each statement that ran meanwhile. */
  public record Run<T>(T result, List<String> statements) {}

  public static <T> Run<T> during(Supplier<T> action) {
    var outcomes = new CopyOnWriteArrayList<String>();
    var listener = new Listener(outcomes);
    var level = WIRE.getLevel();
    WIRE.addHandler(listener);
    WIRE.setUseParentHandlers(false);
    WIRE.setLevel(Level.FINEST);
    try {
      return new Run<>(action.get(), new ArrayList<>(outcomes));
    } finally {
      WIRE.setLevel(level);
      WIRE.setUseParentHandlers(true);
      WIRE.removeHandler(listener);
    }
  }

  /**
   * PostgreSQL ends each execution with exactly one of these messages. There is another for an
   * empty query: so the pool asks whether a connection still lives.
   */
  private static final class Listener extends Handler {

    private static final List<String> ENDS =
        List.of(" <=BE CommandStatus(", " <=BE ErrorMessage(", " <=BE PortalSuspended");

    private final List<String> outcomes;

    Listener(List<String> outcomes) {
      this.outcomes = outcomes;
    }

    @Override
    public void publish(LogRecord message) {
      if (!Thread.currentThread().getName().equals(WATCH)
          && ENDS.stream().anyMatch(message.getMessage()::startsWith)) {
        outcomes.add(MessageFormat.format(message.getMessage().strip(), message.getParameters()));
      }
    }

    @Override
    public void flush() {
      // nothing is held back
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
