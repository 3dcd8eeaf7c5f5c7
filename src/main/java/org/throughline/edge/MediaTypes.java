package org.throughline.edge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The media types of requests and answers. */
final class MediaTypes {

  /** Says with its status whether the request was answered. */
  static final String GRAPHQL = "application/graphql-response+json";

  /** The older one: a well-formed request is always 200. */
  static final String JSON = "application/json";

  private static final Pattern IN_UTF_8 =
      Pattern.compile(
          "application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

  private MediaTypes() {}

  /**
   * The answer's type by the request's {@code Accept}, empty where none of ours is taken. The newer
   * one is for those who name it, and do not like the other better.
   */
  static Optional<String> answer(String accept) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(JSON);
    }
    var wanted = Preferences.of(List.of(accept));
    var newer = wanted.of(GRAPHQL).orElse(0);
    var older = older(wanted);
    if (newer > 0 && newer >= older) {
      return Optional.of(GRAPHQL);
    }
    return older > 0 ? Optional.of(JSON) : Optional.empty();
  }

  /** Whether the older type may be answered, even if the other is asked for too. */
  static boolean takesJson(String accept) {
    return accept == null || accept.isBlank() || older(Preferences.of(List.of(accept))) > 0;
  }

  private static double older(Preferences wanted) {
    return wanted.of(JSON, "application/*", "*/*").orElse(0);
  }

  /** Whether a request's body is JSON that we can read. */
  static boolean isJson(String contentType) {
    return contentType != null
        && (contentType.equals(JSON) || IN_UTF_8.matcher(contentType).matches());
  }
}
