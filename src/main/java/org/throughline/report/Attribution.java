package org.throughline.report;

import org.eclipse.microprofile.graphql.Description;

/** How an article credits what it reports. */
@Description("How an article credits what it reports.")
public enum Attribution {
  @Description("It names whom it has it from, on the spot.")
  EXPLICIT,
  @Description(
      "It names somebody nearby, from whom this comes; the chain is empty where it may be one of several.")
  CONTEXTUAL,
  @Description("It credits nobody.")
  NONE
}
