package org.throughline.ingest.problem;

import static java.util.Comparator.comparing;

import java.util.Comparator;

/** A spot in a file, as editors count: lines and columns from 1. */
public record Place(String file, int line, int column) implements Comparable<Place> {

  private static final Comparator<Place> READING_ORDER =
      comparing(Place::file).thenComparing(Place::line).thenComparing(Place::column);

  /** The beginning of a file, for what concerns it as a whole. */
  public static Place top(String file) {
    return new Place(file, 1, 1);
  }

  @Override
  public int compareTo(Place other) {
    return READING_ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
