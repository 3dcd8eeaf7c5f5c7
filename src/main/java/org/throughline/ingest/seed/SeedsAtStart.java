package org.throughline.ingest.seed;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.throughline.ingest.problem.Refused;
import org.throughline.ingest.table.Change;

/**
 * Loads the seeds after the database is migrated. A service with seeds that are wrong stays down.
 */
@ApplicationScoped
class SeedsAtStart {

  private final SeedsConfig config;
  private final AgroalDataSource database;
  private final LoadSeeds seeds;

  SeedsAtStart(SeedsConfig config, AgroalDataSource database, LoadSeeds seeds) {
    this.config = config;
    this.database = database;
    this.seeds = seeds;
  }

  void load(@Observes StartupEvent started) throws SQLException {
    if (!isWanted()) {
      return;
    }
    try {
      var files = config.dir().map(SeedFiles::in).orElseGet(SeedFiles::packaged);
      var changes = seeds.load(files);
      if (!changes.isEmpty()) {
        Log.infof("Loaded the seeds: %s", summary(changes));
      }
    } catch (Refused e) {
      var folder = config.dir().map(dir -> " in " + dir).orElse("");
      // Of this exception, Quarkus prints the message and no stack trace, and exits with 1.
      throw new ConfigurationException(
          "The seeds%s cannot be loaded; nothing was stored.%n%s"
              .formatted(folder, e.getMessage()));
    }
  }

  private boolean isWanted() {
    return switch (config.load()) {
      case ALWAYS -> true;
      case EMBEDDED -> address().startsWith("jdbc:embedded-postgresql");
      case NEVER -> false;
    };
  }

  private String address() {
    return database
        .getConfiguration()
        .connectionPoolConfiguration()
        .connectionFactoryConfiguration()
        .jdbcUrl();
  }

  /** {@code 312 added, 4 changed, 1 removed}. */
  private static String summary(List<Change> changes) {
    var kinds = changes.stream().collect(groupingBy(Change::kind, TreeMap::new, counting()));
    return kinds.entrySet().stream()
        .map(kind -> kind.getValue() + " " + kind.getKey().name().toLowerCase(ROOT))
        .collect(joining(", "));
  }
}
