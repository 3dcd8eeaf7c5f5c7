package org.throughline.mapping;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** {@code story_019ab4d2-…}: what the API calls an object, for as long as it exists. */
public record GlobalId(String prefix, UUID uuid) {

  private static final Pattern FORM =
      Pattern.compile("([a-z]+(?:_[a-z]+)*)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  /** A slug has no underscore, so no slug is ever taken for an id. */
  public static Optional<GlobalId> parse(String text) {
    var match = FORM.matcher(text);
    return match.matches()
        ? Optional.of(new GlobalId(match.group(1), UUID.fromString(match.group(2))))
        : Optional.empty();
  }
}
