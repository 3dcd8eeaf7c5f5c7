package org.throughline.ingest.table;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.throughline.mapping.Naming;

/**
 * Where a column's content comes from. Contents travel as the texts that PostgreSQL itself writes
 * for them, so wanted and stored rows are compared as they are and a change can be shown as it is.
 */
public sealed interface Column<T> {

  String name();

  /** The type that the text is cast to. */
  String type();

  /** What the record says: a text, or the key of the row that it refers to. */
  Object part(T row);

  record Plain<T>(String name, String type, Function<T, String> text) implements Column<T> {
    @Override
    public String part(T row) {
      return text.apply(row);
    }
  }

  /** An id, given as the key of the row that has it. */
  record Reference<T>(String name, Table<?> target, Function<T, Key> key) implements Column<T> {
    @Override
    public String type() {
      return "uuid";
    }

    @Override
    public Key part(T row) {
      return key.apply(row);
    }
  }

  static <T> Column<T> text(String name, Function<T, String> content) {
    return new Plain<>(name, "text", content);
  }

  static <T> Column<T> number(String name, Function<T, Integer> content) {
    return plain(name, "integer", content);
  }

  static <T> Column<T> amount(String name, Function<T, BigDecimal> content) {
    return plain(name, "numeric", content);
  }

  static <T> Column<T> yesOrNo(String name, Function<T, Boolean> content) {
    return plain(name, "boolean", content);
  }

  static <T> Column<T> day(String name, Function<T, LocalDate> content) {
    return plain(name, "date", content);
  }

  /** A value of a closed list; the database's list is named like ours. */
  static <T, E extends Enum<E>> Column<T> choice(
      String name, Class<E> list, Function<T, E> content) {
    return plain(name, Naming.snakeCase(list.getSimpleName()), content);
  }

  static <T> Column<T> lines(String name, Function<T, List<Integer>> content) {
    return plain(name, "integer[]", content.andThen(Column::numbers));
  }

  static <T> Column<T> hashes(String name, Function<T, List<Long>> content) {
    return plain(name, "bigint[]", content.andThen(Column::numbers));
  }

  static <T> Column<T> addresses(String name, Function<T, List<String>> content) {
    return new Plain<>(
        name,
        "web_address[]",
        row -> content.apply(row).stream().map(Column::element).collect(joining(",", "{", "}")));
  }

  /** A reference by slug; null refers to nothing. */
  static <T> Column<T> to(String name, Table<?> target, Function<T, String> slug) {
    return toKey(name, target, slug.andThen(word -> word == null ? null : Key.of(word)));
  }

  /** A reference by key, to rows without a slug; null refers to nothing. */
  static <T> Column<T> toKey(String name, Table<?> target, Function<T, Key> key) {
    return new Reference<>(name, target, key);
  }

  private static <T, V> Column<T> plain(String name, String type, Function<T, V> content) {
    return new Plain<>(
        name,
        type,
        row -> {
          var value = content.apply(row);
          return value == null ? null : value.toString();
        });
  }

  private static String numbers(List<? extends Number> numbers) {
    return numbers == null
        ? null
        : numbers.stream().map(String::valueOf).collect(joining(",", "{", "}"));
  }

  /** As PostgreSQL writes it within an array: in quotes only where something could be mistaken. */
  private static String element(String text) {
    return text.matches("[^{}\",\\\\\\s]+")
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
