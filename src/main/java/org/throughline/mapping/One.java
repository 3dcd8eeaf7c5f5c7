package org.throughline.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One row of another table, or none.
 *
 * <p>Of a union or interface: a row with the columns {@code kind} (the type in upper snake case)
 * and {@code id}; either the union's own table, or the two expressions given here.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface One {
  /**
   * The column of {@code ^} that holds the other row's id; by convention the field's name and
   * {@code _id}.
   */
  String on() default "";

  /** A row of no table: a function, or a query in parentheses, over {@code ^}. */
  String from() default "";

  /** Which row, where a foreign key does not say it. */
  String where() default "";

  /** Which of several rows: the first in this order. */
  String order() default "";

  /** Of a union or interface without a table: an expression over {@code ^} for the kind. */
  String kind() default "";

  /** Of a union or interface without a table: an expression over {@code ^} for the id. */
  String id() default "";
}
