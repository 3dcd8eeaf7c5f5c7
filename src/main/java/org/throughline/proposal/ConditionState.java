package org.throughline.proposal;

import org.eclipse.microprofile.graphql.Description;

/** Whether a condition is met. */
@Description("Whether a condition is met.")
public enum ConditionState {
  @Description("It is met.")
  MET,
  @Description("It is not met.")
  NOT_MET,
  @Description("The texts do not tell.")
  UNKNOWN
}
