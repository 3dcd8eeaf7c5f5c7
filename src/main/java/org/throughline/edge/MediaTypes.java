package org.throughline.edge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The media types of requests and answers. */
final class MediaTypes {

  /** Says with its status whether the request was answered. */
  static final String GRAPHQL = "application/graphql-response+json";

  /** The older one: a well-formed request is always 200. */
  static final String JSON = "application/json";

  private MediaTypes() {}

  /** The answer's type by the request's {@code Accept}, empty where none of ours is taken. */
  static Optional<String> answer(String accept) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(JSON);
    }
    if (ranges(accept).contains(GRAPHQL)) {
      return Optional.of(GRAPHQL);
    }
    return takesJson(accept) ? Optional.of(JSON) : Optional.empty();
  }

  /** Whether the older type may be answered, even if the other is asked for too. */
  static boolean takesJson(String accept) {
    return accept == null
        || accept.isBlank()
        || List.of(JSON, "application/*", "*/*").stream().anyMatch(ranges(accept)::contains);
  }

  private static List<String> ranges(String accept) {
    return Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
        .map(String::strip)
        .filter(MediaTypes::isWanted)
        .map(MediaTypes::name)
        .toList();
  }

  private static String name(String range) {
    return range.split(";")[0].strip();
  }

  private static boolean isWanted(String range) {
    return !range.matches(".*;\\s*q=0(\\.0*)?$")
        && !range.matches(".*;\\s*charset=(?!\"?utf-8\"?).*");
  }

  /** Whether a request's body is JSON that we can read. */
  static boolean isJson(String contentType) {
    return contentType != null
        && contentType
            .toLowerCase(Locale.ROOT)
            .matches("application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?");
  }
}
