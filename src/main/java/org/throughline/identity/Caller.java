package org.throughline.identity;

import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/** Who sent a request: an editor, or a reader whom nobody asks for a name. */
public record Caller(Optional<Editor> editor) {

  public static final Caller ANONYMOUS = new Caller(Optional.empty());

  /** Whether they see what readers do not: a token alone, of whomever, does not do. */
  public boolean isEditor() {
    return editor.isPresent() && editor.get().may(Role.EDITOR);
  }

  /**
   * The editor, for what takes this role.
   *
   * @throws Problem {@code UNAUTHENTICATED} without a token, {@code FORBIDDEN} without the role
   */
  public Editor as(Role role) {
    var known =
        editor.orElseThrow(
            () ->
                Problem.of(
                    ErrorCode.UNAUTHENTICATED,
                    "This needs a token with the role `%s`, in the header `Authorization: Bearer …`."
                        .formatted(role.word())));
    if (!known.may(role)) {
      throw Problem.of(
          ErrorCode.FORBIDDEN,
          "This needs the role `%s`; the token has %s.".formatted(role.word(), roles(known)));
    }
    return known;
  }

  private static String roles(Editor editor) {
    return editor.roles().isEmpty()
        ? "none"
        : editor.roles().stream()
            .sorted()
            .map(role -> "`" + role.word() + "`")
            .collect(Collectors.joining(", "));
  }
}
