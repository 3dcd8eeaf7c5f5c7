package org.throughline.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of an input whose elements become rows of another table, in their order: {@code
 * statement_speaker.statement_id -> party_id} for a list of objects, {@code report_hop.report_id}
 * for a list of records. Such rows are parts of the object: a list that is given replaces them all.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface In {
  String value();
}
