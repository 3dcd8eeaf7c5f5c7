package org.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import org.throughline.mapping.Argument;
import org.throughline.mapping.GlobalId;
import org.throughline.mapping.Model;
import org.throughline.mapping.SqlText;
import org.throughline.problem.ErrorCode;

/**
 * SQL of the model, made concrete: {@code $.} and {@code ^.} become a row and its parent, {@code
 * :name} a placeholder.
 *
 * @param scope where in the arguments names are looked up: nothing, or the input object's path
 */
record Template(
    Model model,
    Statement statement,
    Arguments arguments,
    List<Argument> declared,
    List<String> scope) {

  /** For the members of an input object. */
  Template within(Argument input) {
    var deeper = new ArrayList<>(scope);
    deeper.add(input.name());
    return new Template(model, statement, arguments, input.members(), deeper);
  }

  /**
   * @param row how columns of the row are addressed: {@code s1.} or {@code s1.published_}
   * @param parent likewise for the row it hangs from
   */
  String expand(String sql, String row, String parent) {
    return SqlText.expand(sql, row, parent, this::placeholder);
  }

  private String placeholder(String name) {
    var path = new ArrayList<>(scope);
    path.addAll(List.of(name.split("\\.")));
    return placeholder(Argument.find(declared, name), path);
  }

  private String placeholder(Argument argument, List<String> path) {
    if (arguments.value(path) == null) {
      return "null::" + argument.boundType();
    }
    if (argument.names().isPresent()) {
      return reference(argument.names().get(), path);
    }
    var isArray = argument.sqlType().endsWith("[]");
    return bind(path, isArray ? Bind::array : Bind::text, argument.sqlType());
  }

  /** The row's id of an object that an argument names by global id or by slug. */
  private String reference(String type, List<String> path) {
    if (namesById(path)) {
      return bind(path, id(type), "uuid");
    }
    return "(select id from %s where slug = %s)"
        .formatted(table(type), bind(path, Bind::text, "text"));
  }

  /** The condition that a row is the object that the argument names. */
  String isNamed(Argument argument, String row) {
    var path = List.of(argument.name());
    var type = argument.names().orElseThrow();
    return namesById(path)
        ? row + "id = " + bind(path, id(type), "uuid")
        : row + "slug = " + bind(path, Bind::text, "text");
  }

  private boolean namesById(List<String> path) {
    return GlobalId.parse(String.valueOf(arguments.value(path))).isPresent();
  }

  private Bind.Writer id(String type) {
    return value -> {
      var id = GlobalId.parse(value.toString()).orElseThrow();
      if (model.byIdPrefix(id.prefix()).filter(named -> model.covers(type, named)).isEmpty()) {
        throw new Bind.Refused(
            ErrorCode.BAD_ID, "'%s' is not the id of a %s".formatted(value, type));
      }
      return id.uuid().toString();
    };
  }

  private String table(String type) {
    return model.type(type).table().orElseThrow();
  }

  private String bind(List<String> path, Bind.Writer writer, String sqlType) {
    return statement.bind(
        new Bind(arguments.slot(path), writer, String.join(".", path), arguments), sqlType);
  }
}
