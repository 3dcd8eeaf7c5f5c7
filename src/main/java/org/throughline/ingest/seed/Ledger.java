package org.throughline.ingest.seed;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.ingest.yaml.YamlFile;

/** The files that were loaded, by name. */
record Ledger(Map<String, SeedFile> loaded) {

  static Ledger read() {
    List<SeedFile> files = SeedFile.listAll();
    return new Ledger(files.stream().collect(toMap(file -> file.name, identity())));
  }

  /** Names of files that are new, changed or gone. */
  Set<String> changed(List<YamlFile> files) {
    var changed = new HashSet<>(loaded.keySet());
    for (var file : files) {
      var before = loaded.get(file.name());
      if (before != null && before.sha256.equals(file.sha256())) {
        changed.remove(file.name());
      } else {
        changed.add(file.name());
      }
    }
    return changed;
  }

  /** From now on the files are known as they are. */
  void update(List<YamlFile> files, Instant now) {
    var gone = new HashSet<>(loaded.keySet());
    for (var file : files) {
      gone.remove(file.name());
      var entry = loaded.getOrDefault(file.name(), new SeedFile());
      if (!file.sha256().equals(entry.sha256)) {
        entry.name = file.name();
        entry.sha256 = file.sha256();
        entry.loadedAt = now;
        entry.persist();
      }
    }
    for (var name : gone) {
      SeedFile.deleteById(name); // Panache fills in calls, not method references
    }
    SeedFile.flush();
  }
}
