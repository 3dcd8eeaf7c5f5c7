package org.throughline.document;

import java.util.Optional;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * The document of a request: its text, its id, or both.
 *
 * @param isAutomatic whether the id came as Apollo's clients send it, who know what to do when it
 *     is unknown
 */
public record Asked(Optional<String> text, Optional<DocumentId> id, boolean isAutomatic) {

  /**
   * @param documentId as the specification has it
   * @param persistedQuery as Apollo has it, in {@code extensions}
   * @throws Problem {@code BAD_REQUEST} where they do not mean the same document
   */
  public static Asked of(
      Optional<String> text, Optional<DocumentId> documentId, Optional<DocumentId> persistedQuery) {
    if (documentId.isPresent()
        && persistedQuery.isPresent()
        && !documentId.equals(persistedQuery)) {
      throw refused("`documentId` and `extensions.persistedQuery` name different documents.");
    }
    var id = persistedQuery.or(() -> documentId);
    if (text.isPresent() && id.isPresent()) {
      check(id.get(), text.get());
    }
    return new Asked(text, id, persistedQuery.isPresent());
  }

  private static void check(DocumentId id, String text) {
    if (!id.isHash()) {
      throw refused(
          "The request has a text and the name '%s', and no way to tell whether they belong together: send one of them."
              .formatted(id));
    }
    var actual = DocumentId.ofText(text);
    if (!actual.equals(id)) {
      throw refused(
          "The id is not the hash of `query`: %s was sent, and the text is %s. The hash is taken of the text as it is sent, in UTF-8."
              .formatted(id, actual));
    }
  }

  private static Problem refused(String words) {
    return Problem.of(ErrorCode.BAD_REQUEST, words);
  }
}
