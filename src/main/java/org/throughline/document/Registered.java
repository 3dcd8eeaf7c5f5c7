package org.throughline.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The registered documents, as far as this node has been asked for them. */
@Singleton
class Registered {

  /** In characters of ids and texts: those of a large front end several times. */
  private static final int CAPACITY = 4_000_000;

  /** What is not there yet is looked for again: another node may have registered it. */
  private static final Duration ABSENT_FOR = Duration.ofSeconds(1);

  /** In seconds: one row by its key; longer means that the database is in trouble. */
  private static final int TIME_LIMIT = 10;

  private static final String BY_HASH = "select text from persisted_document where sha256 = ?";

  private static final String BY_NAME =
      """
      select document.text
      from persisted_document_name called
      join persisted_document document on document.sha256 = called.sha256
      where called.name = ?
      """;

  private final AgroalDataSource database;
  private final Cache<DocumentId, Optional<String>> cache;

  @Inject
  Registered(AgroalDataSource database, DocumentsConfig config) {
    this(database, config.keptFor(), Ticker.systemTicker());
  }

  Registered(AgroalDataSource database, Duration keptFor, Ticker ticker) {
    this.database = database;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(CAPACITY)
            .weigher(Registered::weight)
            .expireAfter(
                Expiry.creating(
                    (DocumentId id, Optional<String> text) ->
                        text.isPresent() ? keptFor : ABSENT_FOR))
            .ticker(ticker)
            .build();
  }

  private static int weight(DocumentId id, Optional<String> text) {
    return id.value().length() + text.map(String::length).orElse(0);
  }

  Optional<String> text(DocumentId id) throws SQLException {
    var known = cache.getIfPresent(id);
    if (known == null) {
      known = read(id); // by several at once where several ask: a row by its key each
      cache.put(id, known);
    }
    return known;
  }

  /** The same, if this node has been asked for it. */
  Optional<String> known(DocumentId id) {
    return Optional.ofNullable(cache.getIfPresent(id)).flatMap(text -> text);
  }

  /** After a change through this node. */
  void forget() {
    cache.invalidateAll();
  }

  private Optional<String> read(DocumentId id) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(id.isHash() ? BY_HASH : BY_NAME)) {
      statement.setQueryTimeout(TIME_LIMIT);
      statement.setString(1, id.value());
      try (var row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }
}
