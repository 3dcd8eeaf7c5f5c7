package org.throughline.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.mapping.Type.ObjectType;

/**
 * What a mutation answers: the object, what changed, what was refused. It is read like everything
 * else, in the mutation's transaction, from a row of these values: {@code object_id}, {@code
 * edit_id}, {@code client_mutation_id}, {@code user_errors}, a JSON list, and {@code details}, a
 * JSON object with whatever else the mutation tells.
 */
public final class Payloads {

  /** What was refused. */
  public static final String USER_ERROR = "UserError";

  private Payloads() {}

  static String nameOf(String type) {
    return type + "Payload";
  }

  /** The field that shows the object. */
  public static String objectField(String type) {
    return Character.toLowerCase(type.charAt(0)) + type.substring(1);
  }

  static ObjectType of(ObjectType type) {
    var name = nameOf(type.name());
    var object =
        new Rows(type.table().orElseThrow(), Optional.empty(), "$.id = ^.object_id", OrderBy.NONE);
    return objectType(
        name, field(name, objectField(type.name()), new Source.One(type.name(), object)));
  }

  /** A payload that is declared, for more than the object: with what all have. */
  static ObjectType around(ObjectType declared) {
    return objectType(declared.name(), declared.fields().values().toArray(Field[]::new));
  }

  private static List<Field> common(String payload) {
    var changes =
        new Rows(
            "told_change", Optional.empty(), "$.edit_id = ^.edit_id", OrderBy.parse("$.number"));
    var errors =
        new Rows(
            "rows from (jsonb_to_recordset(^.user_errors) as (field text[], code text, message text, line integer)) with ordinality",
            Optional.empty(),
            "",
            OrderBy.parse("$.ordinality"));
    return List.of(
        field(payload, "changes", new Source.Many("Change", changes)),
        field(payload, "userErrors", new Source.Many(USER_ERROR, errors)),
        field(payload, "clientMutationId", text("$.client_mutation_id")));
  }

  static ObjectType userError() {
    return type(
        USER_ERROR,
        field(USER_ERROR, "field", text("to_json($.field)")),
        field(USER_ERROR, "code", text("$.code")),
        field(USER_ERROR, "message", text("$.message")),
        field(USER_ERROR, "line", text("$.line")));
  }

  private static ObjectType objectType(String name, Field... own) {
    var all = new ArrayList<>(List.of(own));
    all.addAll(common(name));
    return type(name, all.toArray(Field[]::new));
  }

  private static ObjectType type(String name, Field... fields) {
    Map<String, Field> byName = new LinkedHashMap<>();
    List.of(fields).forEach(field -> byName.put(field.name(), field));
    return new ObjectType(name, Void.class, Optional.empty(), Optional.empty(), byName);
  }

  private static Field field(String type, String name, Source source) {
    return new Field(name, type + "." + name, source, List.of(), false, Optional.empty());
  }

  private static Source text(String sql) {
    return new Source.Value(sql, sql, String.class, Source.Form.ANY, true);
  }
}
