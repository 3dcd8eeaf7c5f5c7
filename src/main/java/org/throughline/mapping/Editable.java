package org.throughline.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a body-less mutation {@code Claim claim(ClaimInput input)}: objects of the type can be
 * created, updated and retracted. Callers see three fields with inputs of their own, {@code
 * claimCreate}, {@code claimUpdate} and {@code claimRetract}; what the input says becomes columns
 * of the type's table by name, and rows of others where it says {@link In}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Editable {

  /**
   * What a column is where the input says nothing of it but all that it follows from: {@code
   * newsroom_id = newsroom_of_outlet(:outlet_id)}.
   */
  String fills() default "";

  /** SQL that comes before the object's row is written, over {@code :id} and the row's columns. */
  String before() default "";

  /** SQL that comes after the object and its parts are written, likewise. */
  String after() default "";
}
