package org.throughline.fact;

import org.eclipse.microprofile.graphql.Description;

/** How something is known. */
@Description("How something is known.")
public enum Basis {
  @Description("A text says it.")
  STATED,
  @Description("It follows from what a text says, by calendar or arithmetic.")
  DERIVED,
  @Description("Signs in the texts speak for it; none says it.")
  INFERRED,
  @Description("Nothing is known.")
  UNKNOWN
}
