package org.throughline.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rows whose column, named here, has the value of this argument, or one of its values. Beside
 * {@link Where} for columns of few values: how many rows have which is kept, so that nobody counts
 * all in English.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD})
public @interface Facet {
  String value();
}
