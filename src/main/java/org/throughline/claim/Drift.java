package org.throughline.claim;

import org.eclipse.microprofile.graphql.Description;

/** What happened to the certainty of something on its way into a report. */
@Description("What happened to the certainty of something on its way into a report.")
public enum Drift {
  @Description("It is as firm as what it retells, or retells nothing that is on record.")
  SAME,
  @Description("It is firmer than what it retells.")
  HARDENED,
  @Description("It is softer than what it retells.")
  SOFTENED
}
