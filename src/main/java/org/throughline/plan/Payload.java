package org.throughline.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The row that a mutation's answer is read from. Its values come with each run, beside the
 * operation's variables, under names that no variable has.
 *
 * @param object the row's id of what the answer shows
 * @param edit under which the changes are logged
 * @param userErrors a JSON list of what was refused
 * @param details a JSON object with whatever else the mutation tells: a megabyte, of a large import
 */
public record Payload(
    Optional<UUID> object,
    Optional<UUID> edit,
    Optional<String> clientMutationId,
    String userErrors,
    Supplier<String> details) {

  /** Of nothing, to check what stands beside it. */
  public static final Payload NONE =
      new Payload(Optional.empty(), Optional.empty(), Optional.empty(), "[]", () -> "{}");

  private static final String OBJECT = "$object";
  private static final String EDIT = "$edit";
  private static final String CLIENT_MUTATION_ID = "$clientMutationId";
  private static final String USER_ERRORS = "$userErrors";
  private static final String DETAILS = "$details";

  /** The operation's variables, and these values. */
  public Map<String, Object> beside(Map<String, Object> variables) {
    var all = new HashMap<>(variables);
    all.put(OBJECT, object.orElse(null));
    all.put(EDIT, edit.orElse(null));
    all.put(CLIENT_MUTATION_ID, clientMutationId.orElse(null));
    all.put(USER_ERRORS, userErrors);
    all.put(DETAILS, details);
    return all;
  }

  /**
   * @param reader what is read of the row under the alias: the details are there if it names them
   */
  static String row(Statement statement, String reader, String alias) {
    return "(select %s as object_id, %s as edit_id, %s as client_mutation_id, %s as user_errors%s)"
        .formatted(
            bind(statement, OBJECT, "uuid"),
            bind(statement, EDIT, "uuid"),
            bind(statement, CLIENT_MUTATION_ID, "text"),
            bind(statement, USER_ERRORS, "jsonb"),
            reader.contains(alias + ".details")
                ? ", %s as details".formatted(bind(statement, DETAILS, "jsonb", Payload::told))
                : "");
  }

  private static String told(Object details) throws Bind.Refused {
    return Bind.text(((Supplier<?>) details).get());
  }

  private static String bind(Statement statement, String name, String type) {
    return bind(statement, name, type, Bind::text);
  }

  private static String bind(Statement statement, String name, String type, Bind.Writer write) {
    var slot = new Slot.Variable(name, List.of());
    return statement.bind(new Bind(slot, write, name, null), type);
  }
}
