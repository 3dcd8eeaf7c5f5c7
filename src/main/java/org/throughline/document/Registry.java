package org.throughline.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.language.OperationDefinition;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.identity.Editor;
import org.throughline.plan.Documents;

/** Registers documents, lists them and takes them away. */
@Singleton
public class Registry {

  /** Who registers or removes does so alone; whoever reads does not wait. */
  private static final String ALONE = "lock table persisted_document in share row exclusive mode";

  private static final String ADD =
      """
      insert into persisted_document (text, operations, registered_at, registered_by)
      values (?, ?::operation_name[], now(), ?)
      on conflict do nothing
      """;

  private static final String NAME =
      "insert into persisted_document_name (name, sha256) values (?, ?) on conflict do nothing";

  private static final String NAMED_OTHERWISE =
      """
      select name
      from persisted_document_name
      join unnest(?::text[], ?::text[]) as wanted (name, sha256) using (name)
      where persisted_document_name.sha256 <> wanted.sha256
      order by name
      """;

  private static final String LIST =
      """
      select sha256,
             array(select name::text from persisted_document_name called
                   where called.sha256 = document.sha256 order by name),
             operations::text[],
             length(text),
             registered_at,
             registered_by
      from persisted_document document
      order by registered_at desc, sha256
      """;

  private static final String REMOVE =
      """
      delete from persisted_document
      where sha256 = ? or sha256 in (select sha256 from persisted_document_name where name = ?)
      """;

  private final AgroalDataSource database;
  private final Documents documents;
  private final Registered registered;

  Registry(AgroalDataSource database, Documents documents, Registered registered) {
    this.database = database;
    this.documents = documents;
    this.registered = registered;
  }

  /**
   * What a manifest came to.
   *
   * @param added documents that were not registered
   * @param known documents that were
   */
  public record Registration(int added, int known) {}

  /**
   * A registered document without its text.
   *
   * @param names that builds gave it
   * @param operations the names of its operations
   */
  public record Entry(
      DocumentId id,
      List<String> names,
      List<String> operations,
      int characters,
      Instant registeredAt,
      String registeredBy) {}

  /**
   * Registers all documents of a manifest, or none.
   *
   * @throws Objection.Raised for documents that are not GraphQL, do not fit the schema or are
   *     beyond its limits, and for a name that another document has
   */
  public Registration register(Manifest manifest, Editor by) throws SQLException, Objection.Raised {
    var objections = new ArrayList<Objection>();
    var texts = new TreeMap<String, String>();
    manifest
        .texts()
        .forEach(
            (id, text) -> {
              objections.addAll(objections(id, text));
              texts.put(DocumentId.ofText(text).value(), text);
            });
    if (!objections.isEmpty()) {
      throw new Objection.Raised(objections);
    }
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        run(connection, ALONE);
        var added = add(connection, texts.values(), by);
        name(connection, manifest.texts());
        connection.commit();
        return new Registration(added, texts.size() - added);
      } finally {
        connection.rollback(); // what is committed is not concerned
      }
    } finally {
      registered.forget();
    }
  }

  private List<Objection> objections(DocumentId id, String text) {
    if (text.indexOf('\0') >= 0 || !UTF_8.newEncoder().canEncode(text)) {
      return List.of(Objection.of(id.value(), "The text holds a character that is none."));
    }
    return documents.of(text).problems().stream()
        .map(problem -> new Objection(id.value(), problem))
        .toList();
  }

  private int add(Connection connection, Iterable<String> texts, Editor by) throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      for (var text : texts) {
        statement.setString(1, text);
        statement.setArray(2, connection.createArrayOf("text", operations(text)));
        statement.setString(3, by.subject().strip());
        statement.addBatch();
      }
      return Arrays.stream(statement.executeBatch()).sum();
    }
  }

  private String[] operations(String text) {
    return documents.of(text).document().getDefinitionsOfType(OperationDefinition.class).stream()
        .map(OperationDefinition::getName)
        .filter(Objects::nonNull)
        .toArray(String[]::new);
  }

  private static void name(Connection connection, Map<DocumentId, String> texts)
      throws SQLException, Objection.Raised {
    var names = new TreeMap<String, String>();
    texts.forEach(
        (id, text) -> {
          if (!id.isHash()) {
            names.put(id.value(), DocumentId.ofText(text).value());
          }
        });
    try (var statement = connection.prepareStatement(NAME)) {
      for (var name : names.entrySet()) {
        statement.setString(1, name.getKey());
        statement.setString(2, name.getValue());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    refuseNamedOtherwise(connection, names);
  }

  private static void refuseNamedOtherwise(Connection connection, Map<String, String> names)
      throws SQLException, Objection.Raised {
    var objections = new ArrayList<Objection>();
    try (var statement = connection.prepareStatement(NAMED_OTHERWISE)) {
      statement.setArray(1, connection.createArrayOf("text", names.keySet().toArray()));
      statement.setArray(2, connection.createArrayOf("text", names.values().toArray()));
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          var words =
              "Another text is registered under this name, and clients in use may mean that one: give this one another name, or remove the other first.";
          objections.add(Objection.of(row.getString(1), words));
        }
      }
    }
    if (!objections.isEmpty()) {
      throw new Objection.Raised(objections);
    }
  }

  /** All registered documents, the newest first. */
  public List<Entry> all() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(LIST);
        var row = statement.executeQuery()) {
      var entries = new ArrayList<Entry>();
      while (row.next()) {
        entries.add(
            new Entry(
                new DocumentId(row.getString(1)),
                List.of((String[]) row.getArray(2).getArray()),
                List.of((String[]) row.getArray(3).getArray()),
                row.getInt(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6)));
      }
      return entries;
    }
  }

  /** The text of a registered document. */
  public Optional<String> text(DocumentId id) throws SQLException {
    return registered.text(id);
  }

  /**
   * Removes a document with all its names.
   *
   * @return whether there was one
   */
  public boolean remove(DocumentId id) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(REMOVE)) {
      statement.setObject(1, id.value(), Types.OTHER);
      statement.setObject(2, id.value(), Types.OTHER);
      return statement.executeUpdate() > 0;
    } finally {
      registered.forget();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
