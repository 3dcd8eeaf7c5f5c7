package org.throughline.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a body-less mutation: the function of the database that does it, as an SQL expression over the
 * input's members, {@code merge_people(:keep, :gone)}. It answers the id of the object that the
 * payload shows. What it refuses it raises; see the migrations.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Writes {
  String value();

  /** The role that a caller needs. */
  String role() default "EDITOR";
}
