package org.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.mapping.Argument;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.GlobalId;
import org.throughline.mapping.Model;
import org.throughline.mapping.SqlText;

/**
 * SQL of the model, made concrete: {@code $.} and {@code ^.} become a row and its parent, {@code
 * :name} a placeholder.
 *
 * @param day what {@code :asOf} stands for, null where no field above names one
 * @param scope where in the arguments names are looked up: nothing, or the input object's path
 */
record Template(
    Model model,
    Statement statement,
    Arguments arguments,
    List<Argument> declared,
    Optional<Bind> day,
    List<String> scope) {

  Template(
      Model model,
      Statement statement,
      Arguments arguments,
      List<Argument> declared,
      Optional<Bind> day) {
    this(model, statement, arguments, declared, day, List.of());
  }

  /** For the members of an input object. */
  Template within(Argument input) {
    var deeper = new ArrayList<>(scope);
    deeper.add(input.name());
    return new Template(model, statement, arguments, input.members(), day, deeper);
  }

  /**
   * @param row how columns of the row are addressed: {@code s1.} or {@code s1.published_}
   * @param parent likewise for the row it hangs from
   */
  String expand(String sql, String row, String parent) {
    return SqlText.expand(sql, row, parent, this::placeholder);
  }

  private String placeholder(String name) {
    if (name.equals(AsOf.ARGUMENT)) {
      return day.map(bind -> statement.bind(bind, "date")).orElse("null::date");
    }
    if (name.endsWith(Argument.UNKNOWN)) {
      var list = name.substring(0, name.length() - Argument.UNKNOWN.length());
      return unknown(Argument.find(declared, list), path(list));
    }
    return placeholder(Argument.find(declared, name), path(name));
  }

  private List<String> path(String name) {
    var path = new ArrayList<>(scope);
    path.addAll(List.of(name.split("\\.")));
    return path;
  }

  private String placeholder(Argument argument, List<String> path) {
    if (arguments.value(path) == null) {
      return "null::" + argument.boundType();
    }
    if (!argument.names().isEmpty()) {
      var references = new References(model, argument.names());
      return argument.isList() ? all(references, path) : one(references, path);
    }
    return bind(path, writer(argument), argument.sqlType());
  }

  private static Bind.Writer writer(Argument argument) {
    if (argument.isList()) {
      return Bind::array;
    }
    return argument.bounds().map(Bind::number).orElse(Bind::text);
  }

  /** The row's id of the object that an argument names. */
  private String one(References references, List<String> path) {
    return namesById(path)
        ? References.followed(bind(path, references::id, "uuid"))
        : "(%s limit 1)".formatted(references.bySlug("= " + bind(path, Bind::text, "text")));
  }

  /** The rows' ids of all objects that an argument names. */
  private String all(References references, List<String> path) {
    return "array(%s union all select %s from unnest(%s) as given)"
        .formatted(
            references.bySlug("= any(" + bind(path, references::slugs, "text[]") + ")"),
            References.followed("given"),
            bind(path, references::ids, "uuid[]"));
  }

  /** Those of the slugs given that name nothing, in their order. */
  private String unknown(Argument argument, List<String> path) {
    if (arguments.value(path) == null) {
      return "null::text[]";
    }
    var references = new References(model, argument.names());
    return "array(select given.slug from unnest(%s) with ordinality as given(slug, place) where not exists (%s) order by given.place)"
        .formatted(bind(path, references::slugs, "text[]"), references.bySlug("= given.slug"));
  }

  /** The condition that a row is the object that the argument names. */
  String isNamed(Argument argument, String row) {
    return row + "id = " + one(new References(model, argument.names()), List.of(argument.name()));
  }

  private boolean namesById(List<String> path) {
    return GlobalId.parse(String.valueOf(arguments.value(path))).isPresent();
  }

  private String bind(List<String> path, Bind.Writer writer, String sqlType) {
    return statement.bind(
        new Bind(arguments.slot(path), writer, String.join(".", path), arguments.place()), sqlType);
  }
}
