package org.throughline.mapping;

import java.util.List;
import java.util.Optional;

/**
 * An argument of a field, or a member of an input object.
 *
 * @param where the rows it keeps, in SQL over {@code $} and {@code :name}
 * @param names the type whose objects it names by global id or slug
 * @param sqlType the PostgreSQL type its value is bound as
 * @param members of an input object, otherwise empty
 */
public record Argument(
    String name,
    Optional<String> where,
    Optional<String> names,
    String sqlType,
    List<Argument> members) {

  /** The argument that a name in SQL means, {@code window.from} for a member of an input object. */
  public static Argument find(List<Argument> declared, String name) {
    var first = name.split("\\.")[0];
    var argument =
        declared.stream()
            .filter(each -> each.name().equals(first))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException("SQL names an argument that is not there: " + name));
    return first.equals(name)
        ? argument
        : find(argument.members(), name.substring(first.length() + 1));
  }

  /**
   * The PostgreSQL type of what the argument stands for in SQL: the row's id where it names an
   * object.
   */
  public String boundType() {
    return names.isPresent() ? "uuid" : sqlType;
  }
}
