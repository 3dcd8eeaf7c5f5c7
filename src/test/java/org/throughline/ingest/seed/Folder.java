package org.throughline.ingest.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Seed files as a test writes them. */
record Folder(Map<String, String> texts) implements SeedFiles {

  /** A town quarrels about its bridge: a small world with one of everything. */
  static Folder town() {
    return new Folder(Map.of())
        .with("sources.yaml", Town.SOURCES)
        .with("people.yaml", Town.PEOPLE)
        .with("organizations.yaml", Town.ORGANIZATIONS)
        .with("stories/bridge.yaml", Town.BRIDGE)
        .with("fingerprints/bridge.yaml", Town.FINGERPRINTS);
  }

  Folder with(String path, String text) {
    var more = new LinkedHashMap<>(texts);
    more.put(path, text);
    return new Folder(more);
  }

  Folder without(String path) {
    var fewer = new LinkedHashMap<>(texts);
    fewer.remove(path);
    return new Folder(fewer);
  }

  /** Somebody edits a file. */
  Folder edit(String path, String before, String after) {
    var text = texts.get(path);
    if (!text.contains(before)) {
      throw new IllegalArgumentException("%s does not say: %s".formatted(path, before));
    }
    return with(path, text.replace(before, after));
  }

  /** What the files are called. */
  Set<String> names() {
    return texts.keySet().stream().map(FOLDER::concat).collect(toSet());
  }

  @Override
  public Optional<byte[]> open(String path) {
    return path.equals(LIST)
        ? Optional.of(list().getBytes(UTF_8))
        : Optional.ofNullable(texts.get(path)).map(text -> text.getBytes(UTF_8));
  }

  private String list() {
    return "files:\n" + "  - %s\n".repeat(texts.size()).formatted(texts.keySet().toArray());
  }
}
