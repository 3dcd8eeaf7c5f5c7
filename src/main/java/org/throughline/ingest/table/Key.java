package org.throughline.ingest.table;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What a row is called before it has an id: its slug, or its parent's key and its own words.
 *
 * @param parts texts and other keys; null stands for a reference that is left out
 */
public record Key(List<?> parts) {

  public Key {
    parts = Collections.unmodifiableList(parts);
  }

  /** What it consists of where rows have a slug. */
  String slug() {
    return (String) parts.get(0);
  }

  /** The words alone: {@code washington-talks/donald-trump}. */
  @Override
  public String toString() {
    return parts.stream().filter(Objects::nonNull).map(String::valueOf).collect(joining("/"));
  }

  public static Key of(Object... parts) {
    return new Key(Arrays.asList(parts));
  }
}
