package org.throughline.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What was known on a day.
 *
 * <p>On an argument {@code asOf}: it is the day, for the field and for everything below it.
 *
 * <p>On a type: which of its rows had come by the day, as SQL over {@code $} and {@code :asOf}.
 * Wherever such rows are read below a field that names a day, by whatever path and also when they
 * are only counted, the others are not there.
 *
 * <p>On a field: its value on the day, as SQL; without a day it has its usual one. On a list: which
 * of its rows, as SQL over {@code $}, {@code ^} and {@code link}; without a day, all.
 *
 * <p>Every other SQL of the model may say {@code :asOf} too: it is null where no day is named.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface AsOf {

  /** What the argument is called, to callers and in SQL. */
  String ARGUMENT = "asOf";

  /** What the argument is, on an object to look up. */
  String DESCRIPTION =
      "The day to see it as of: with what may have been published by then, and the offices held then; left out: all that is on record.";

  String value() default "";
}
