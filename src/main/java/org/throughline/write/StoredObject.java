package org.throughline.write;

import static org.throughline.write.UserError.Code.STALE;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.mapping.Mutation;

/** The object that an input names by {@code id} and {@code version}. */
final class StoredObject {

  private StoredObject() {}

  /**
   * Locks its row: who writes it at the same time waits for the other.
   *
   * @return its id; where there is none or it has changed, the errors say so
   */
  static Optional<UUID> find(Writer writer, Mutation mutation, Map<String, Object> input)
      throws SQLException {
    var id =
        writer.named.find(
            List.of(mutation.type().name()),
            String.valueOf(input.get("id")),
            List.of("input", "id"),
            writer.errors);
    writer.object = id;
    if (id.isPresent()) {
      check(writer, mutation, id.get(), String.valueOf(input.get("version")));
    }
    return id;
  }

  private static void check(Writer writer, Mutation mutation, UUID id, String read)
      throws SQLException {
    var lock = "select version from \"%s\" where id = ?::uuid for no key update";
    var now = writer.sql.one(lock.formatted(mutation.table()), id.toString()).orElse("none");
    if (!now.equals(read)) {
      var words =
          "It has changed since it was read: you sent version %s, now it is %s. Read it again and decide anew."
              .formatted(read, now);
      writer.errors.add(UserError.of(List.of("input", "version"), STALE, words));
    }
  }
}
