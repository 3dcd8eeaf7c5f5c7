package org.throughline.report;

import org.eclipse.microprofile.graphql.Description;

/** How firmly an article puts something, from the firmest to the softest. */
@Description("How firmly an article puts something, from the firmest to the softest.")
public enum Certainty {
  @Description("As a fact.")
  ASSERTED,
  @Description("As something that will be.")
  WILL,
  @Description("As something expected.")
  EXPECTED,
  @Description("As something that others report.")
  REPORTEDLY,
  @Description("As something that could be.")
  POSSIBLE,
  @Description("As a guess.")
  SPECULATED,
  @Description("As something that nobody confirmed.")
  UNCONFIRMED
}
