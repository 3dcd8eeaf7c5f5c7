package org.throughline.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The argument names an object of the named type by its global id or its slug; in SQL it stands for
 * the row's id.
 *
 * <p>Without a {@link Where} it is the object asked for.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD})
public @interface Names {
  String value();
}
