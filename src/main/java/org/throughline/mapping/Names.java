package org.throughline.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The argument names an object of one of these types by its global id or its slug; in SQL it stands
 * for the row's id, a list for an array of ids.
 *
 * <p>Without a {@link Where} a single one is the object asked for. In a list, a slug that names
 * nothing is left out; {@code :name.unknown} stands for these slugs.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD})
public @interface Names {
  String[] value();
}
