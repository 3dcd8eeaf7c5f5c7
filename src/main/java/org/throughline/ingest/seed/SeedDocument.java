package org.throughline.ingest.seed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.ingest.problem.Place;
import org.throughline.ingest.problem.Problems;
import org.throughline.ingest.table.Difference;
import org.throughline.ingest.table.Fact;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.table.Wanted;
import org.throughline.ingest.yaml.Value;
import org.throughline.ingest.yaml.Yaml;
import org.throughline.ingest.yaml.YamlFile;

/** All seed files read as one: what they want stored, in file order. */
record SeedDocument(List<Fact<?>> facts) {

  /**
   * What is wrong with the files is added to the problems; then the document is of no use. As long
   * as a file is not YAML, references are not judged: they may lead there.
   */
  static SeedDocument read(List<YamlFile> files, Problems problems) {
    var registries = new LinkedHashMap<YamlFile, Value>();
    var stories = new LinkedHashMap<YamlFile, Value>();
    var fingerprints = new LinkedHashMap<YamlFile, Value>();
    for (var file : files) {
      var kind =
          file.name().startsWith(SeedFiles.STORIES)
              ? stories
              : file.name().startsWith(SeedFiles.FINGERPRINTS) ? fingerprints : registries;
      Yaml.read(file, problems).ifPresent(root -> kind.put(file, root));
    }
    var draft = new Draft();
    registries.values().forEach(root -> root.object(fields -> Registry.read(fields, draft)));
    stories.values().forEach(root -> root.object(fields -> Story.read(fields, draft)));
    fingerprints.values().forEach(root -> root.object(fields -> Fingerprints.read(fields, draft)));
    if (registries.size() + stories.size() + fingerprints.size() == files.size()) {
      draft.check(Stored.NOTHING, new Problems());
    }
    return new SeedDocument(draft.facts());
  }

  /** What some of the files want, who govern what others do not claim. */
  Wanted wanted(Set<String> files, Map<Table<?>, Set<String>> governed) {
    var unclaimed = new HashMap<Table<?>, Set<String>>();
    governed.forEach((table, slugs) -> unclaimed.put(table, new HashSet<>(slugs)));
    facts.stream()
        .filter(fact -> !files.contains(fact.at().file()) && unclaimed.containsKey(fact.table()))
        .forEach(fact -> unclaimed.get(fact.table()).remove(fact.key().toString()));
    var wanted = facts.stream().filter(fact -> files.contains(fact.at().file())).toList();
    return new Wanted(
        SeedTables.IN_ORDER,
        wanted,
        unclaimed,
        Map.of(),
        Map.of(),
        Place.top(SeedFiles.FOLDER + SeedFiles.LIST));
  }

  /** The given files, and those that name a row which the difference brings. */
  Set<String> filesThatName(Difference difference, Set<String> files) {
    var more = new HashSet<>(files);
    facts.stream()
        .filter(fact -> !files.contains(fact.at().file()) && difference.adds(fact))
        .forEach(fact -> more.add(fact.at().file()));
    return more;
  }
}
