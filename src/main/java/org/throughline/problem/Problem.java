package org.throughline.problem;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A request that cannot be answered, said so that its sender can mend it.
 *
 * <p>It is a value that travels as an exception: it has no stack trace and costs no more than a
 * record.
 */
public final class Problem extends RuntimeException {

  /** A place in the document, counted from 1. */
  public record Location(int line, int column) {}

  private static final long serialVersionUID = 1;
  private static final int MAX_LENGTH = 500;
  private static final Pattern LONG_QUOTE = Pattern.compile("'([^']{40})[^']{40,}'");

  private final ErrorCode code;
  private final transient List<Location> locations;
  private final transient List<Object> path;

  /**
   * @param message what is wrong and what would be right
   * @param path response keys and list indexes down to the field, empty where no field is meant
   */
  public Problem(ErrorCode code, String message, List<Location> locations, List<Object> path) {
    super(shortened(message), null, false, false);
    this.code = code;
    this.locations = List.copyOf(locations);
    this.path = List.copyOf(path);
  }

  /** Words that quote the caller stay readable, however much it sent. */
  private static String shortened(String message) {
    var quoted = LONG_QUOTE.matcher(message).replaceAll("'$1…'");
    return quoted.length() > MAX_LENGTH ? quoted.substring(0, MAX_LENGTH) + "…" : quoted;
  }

  /** A problem of the request as a whole. */
  public static Problem of(ErrorCode code, String message) {
    return new Problem(code, message, List.of(), List.of());
  }

  public ErrorCode code() {
    return code;
  }

  public List<Location> locations() {
    return locations;
  }

  public List<Object> path() {
    return path;
  }
}
