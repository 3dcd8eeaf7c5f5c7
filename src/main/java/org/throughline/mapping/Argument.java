package org.throughline.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An argument of a field, or a member of an input object.
 *
 * @param java the type of its value, or of the list's elements
 * @param where the rows it keeps, in SQL over {@code $} and {@code :name}
 * @param facet the column that it compares with, where {@link Facet} says so
 * @param names the types whose objects it names by global id or slug, otherwise empty
 * @param rows the table that its elements become rows of, where {@link In} says so
 * @param bounds the numbers it takes, where not all
 * @param sqlType the PostgreSQL type its value is bound as
 * @param members of an input object, otherwise empty
 * @param isDay whether it is the day that everything below is seen as of
 */
public record Argument(
    String name,
    Class<?> java,
    Optional<String> where,
    Optional<String> facet,
    List<String> names,
    Optional<String> rows,
    Optional<Between> bounds,
    String sqlType,
    List<Argument> members,
    boolean isDay) {

  /** After the name of a list of objects in SQL: those of its slugs that name nothing, as text. */
  public static final String UNKNOWN = ".unknown";

  /** A day that a field above may name; no field declares it itself. */
  private static final Argument DAY =
      new Argument(
          AsOf.ARGUMENT,
          LocalDate.class,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          "date",
          List.of(),
          true);

  /** The argument that a name in SQL means, {@code window.from} for a member of an input object. */
  public static Argument find(List<Argument> declared, String name) {
    var first = name.split("\\.")[0];
    var argument =
        declared.stream()
            .filter(each -> each.name().equals(first))
            .findFirst()
            .or(() -> Optional.of(DAY).filter(day -> day.name().equals(name)))
            .orElseThrow(
                () ->
                    new IllegalStateException("SQL names an argument that is not there: " + name));
    return first.equals(name)
        ? argument
        : find(argument.members(), name.substring(first.length() + 1));
  }

  /** The PostgreSQL type of what a name in SQL stands for. */
  static String boundType(List<Argument> declared, String name) {
    if (!name.endsWith(UNKNOWN)) {
      return find(declared, name).boundType();
    }
    var argument = find(declared, name.substring(0, name.length() - UNKNOWN.length()));
    if (argument.names().isEmpty() || !argument.isList()) {
      throw new IllegalStateException("SQL asks for unknown slugs of no list of objects: " + name);
    }
    return argument.sqlType();
  }

  public boolean isList() {
    return sqlType.endsWith("[]");
  }

  /** Which rows of {@code seen.row_count} say how many of a whole list a facet keeps. */
  public String whereCounted() {
    var value = ":%s::text%s".formatted(name, isList() ? "[]" : "");
    return "facet = '%s' and %s".formatted(facet.orElseThrow(), equal("value", value, isList()));
  }

  /** That something has the value, or one of the values. */
  static String equal(String sql, String value, boolean isList) {
    return sql + " = " + (isList ? "any(" + value + ")" : value);
  }

  /** Whether it says which object is asked for: it names one and no SQL says what for. */
  public boolean asksForObject() {
    return !names.isEmpty() && where.isEmpty() && !isList();
  }

  /** The PostgreSQL type of what it stands for in SQL: a row's id where it names an object. */
  public String boundType() {
    if (names.isEmpty()) {
      return sqlType;
    }
    return isList() ? "uuid[]" : "uuid";
  }
}
