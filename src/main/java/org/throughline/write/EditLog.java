package org.throughline.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.throughline.write.UserError.Code.REUSED_MUTATION_ID;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.mapping.Naming;

/** Logs a mutation as one edit, which remembers what it answered. */
record EditLog(Sql sql, Call call) {

  /**
   * @return false where the caller's {@code clientMutationId} was used before; whoever uses it at
   *     the same time waits for the other's end
   */
  boolean open(UUID edit, Optional<UUID> cause) throws SQLException {
    return sql.one(
            """
            select open_edit(?::uuid, ?::text, ?::text, ?::text, ?::text, ?::text, ?::uuid, ?::text)
            """,
            edit.toString(),
            call.editor(),
            call.editorName(),
            call.mutation().name(),
            call.clientMutationId().orElse(null),
            fingerprint(),
            cause.map(UUID::toString).orElse(null),
            call.text("note").orElse(null))
        .orElseThrow()
        .equals("t");
  }

  /** What the first of two calls with one {@code clientMutationId} came to. */
  Outcome remembered() throws SQLException {
    var edit =
        sql.rows(
                """
                select id, object_id, fingerprint from edit
                where editor = ?::text and client_mutation_id = ?::text
                """,
                List.of(call.editor(), call.clientMutationId().orElseThrow()))
            .get(0);
    var object = Optional.ofNullable(edit.get(1)).map(UUID::fromString);
    if (!fingerprint().equals(edit.get(2))) {
      var words =
          "'%s' was used before, with another mutation or input; take a new one."
              .formatted(call.clientMutationId().get());
      return Outcome.refused(
          object,
          List.of(UserError.of(List.of("input", "clientMutationId"), REUSED_MUTATION_ID, words)));
    }
    return Outcome.done(object).as(UUID.fromString(edit.get(0)));
  }

  void close(Outcome outcome) throws SQLException {
    sql.one(
        "select close_edit(?::text, ?::uuid)",
        outcome.object().map(any -> Naming.kind(call.mutation().type().name())).orElse(null),
        outcome.object().map(UUID::toString).orElse(null));
  }

  private String fingerprint() {
    try {
      var words = call.mutation().name() + inOrder(call.input());
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object inOrder(Object input) {
    if (input instanceof Map<?, ?> object) {
      var members = new TreeMap<String, Object>();
      object.forEach((name, value) -> members.put(name.toString(), inOrder(value)));
      return members;
    }
    return input instanceof List<?> list ? list.stream().map(EditLog::inOrder).toList() : input;
  }
}
