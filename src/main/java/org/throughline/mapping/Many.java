package org.throughline.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** All matching rows of another table, for lists that are short by nature. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Many {
  /** The column of {@code $} that holds the id of {@code ^}. */
  String on() default "";

  /** {@code link.parent_id -> child_id}: the table in between and its two columns. */
  String through() default "";

  /** Rows of no table: a function, or a query in parentheses, over {@code ^}. */
  String from() default "";

  /** Which rows, in addition. */
  String where() default "";

  /** In which order; every list has one. */
  String order();
}
