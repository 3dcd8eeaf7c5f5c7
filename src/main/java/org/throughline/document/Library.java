package org.throughline.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/** Finds the text of a request's document. */
@Singleton
public class Library {

  /**
   * In characters of texts that clients sent: some thousands. Whoever sends more than fits makes
   * others send theirs again, and nothing else.
   */
  private static final int CAPACITY = 4_000_000;

  private final DocumentsConfig config;
  private final Registered registered;
  private final Cache<DocumentId, String> sent =
      Caffeine.newBuilder()
          .maximumWeight(CAPACITY)
          .weigher((DocumentId id, String text) -> text.length())
          .build();

  Library(DocumentsConfig config, Registered registered) {
    this.config = config;
    this.registered = registered;
  }

  /** Whether only registered documents run. */
  public boolean isTrustedOnly() {
    return config.trustedOnly();
  }

  /**
   * The text to run.
   *
   * @throws Problem {@code NO_SUCH_DOCUMENT}, {@code PERSISTED_QUERY_NOT_FOUND}, {@code
   *     PERSISTED_QUERY_NOT_SUPPORTED} or {@code DOCUMENT_NOT_TRUSTED}
   */
  public String text(Asked asked) throws SQLException {
    if (asked.text().isPresent()) {
      var text = asked.text().get();
      if (isTrustedOnly() && registered.text(DocumentId.ofText(text)).isEmpty()) {
        throw untrusted("%s is not among them".formatted(DocumentId.ofText(text)));
      }
      return text;
    }
    var id = asked.id().orElseThrow();
    var found = sent(id);
    if (found.isEmpty()) {
      found = registered.text(id);
    }
    return found.orElseThrow(() -> unknown(asked));
  }

  /** The same, if no document has to be looked for. */
  public Optional<String> known(Asked asked) {
    return isTrustedOnly() || asked.text().isEmpty()
        ? asked.id().or(() -> asked.text().map(DocumentId::ofText)).flatMap(this::known)
        : asked.text();
  }

  private Optional<String> known(DocumentId id) {
    return sent(id).or(() -> registered.known(id));
  }

  private Optional<String> sent(DocumentId id) {
    return isTrustedOnly() ? Optional.empty() : Optional.ofNullable(sent.getIfPresent(id));
  }

  /**
   * Remembers the text of a request that brought its hash too, so that the next need not bring the
   * text. Call it for documents that are valid.
   */
  public void remember(Asked asked) {
    if (config.automatic()
        && !isTrustedOnly()
        && asked.text().isPresent()
        && asked.id().isPresent()) {
      sent.put(asked.id().get(), asked.text().get());
    }
  }

  private Problem unknown(Asked asked) {
    var id = asked.id().orElseThrow();
    if (isTrustedOnly()) {
      return untrusted("There is none with the id '%s'".formatted(id));
    }
    if (!asked.isAutomatic()) {
      return Problem.of(
          ErrorCode.NO_SUCH_DOCUMENT,
          "There is no document with the id '%s' here; register it, or send its text as `query`."
              .formatted(id));
    }
    return config.automatic() // Apollo's clients go by these words, and send the text next
        ? Problem.of(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound")
        : Problem.of(ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported");
  }

  private static Problem untrusted(String words) {
    return Problem.of(
        ErrorCode.DOCUMENT_NOT_TRUSTED,
        "Only documents that the front end's build has registered run here (docs/documents.md). %s."
            .formatted(words));
  }
}
