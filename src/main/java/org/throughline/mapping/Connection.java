package org.throughline.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Matching rows of another table, a page at a time: the field becomes a Relay connection with
 * {@code first}, {@code after}, {@code last} and {@code before}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Connection {
  /** The column of {@code $} that holds the id of {@code ^}. */
  String on() default "";

  /** {@code link.parent_id -> child_id}: the table in between and its two columns. */
  String through() default "";

  /** Rows of no table: a function, or a query in parentheses, over {@code ^}; with an id each. */
  String from() default "";

  /** Which rows, in addition. */
  String where() default "";

  /** The column of {@code ^} that has how many of the rows readers see, if they are all of them. */
  String counted() default "";

  /**
   * In which order. No key may be null; the row's id breaks ties, in the direction of the last key.
   */
  String order() default "";

  /** The orders a caller may choose from: an enum whose constants carry {@link Order}. */
  Class<? extends Enum<?>> by() default NoChoice.class;

  /** Page size where the caller gives none, 1 to 100. */
  int first() default 20;

  /** There is nothing to choose. */
  enum NoChoice {}
}
