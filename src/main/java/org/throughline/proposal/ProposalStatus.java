package org.throughline.proposal;

import org.eclipse.microprofile.graphql.Description;

/** How far a proposal has come. */
@Description("How far a proposal has come.")
public enum ProposalStatus {
  @Description("It is talked about.")
  UNDER_DISCUSSION,
  @Description("Somebody put it forward.")
  PROPOSED,
  @Description("It is being written.")
  DRAFTING,
  @Description("Those concerned agreed to it.")
  AGREED,
  @Description("Those concerned turned it down.")
  REJECTED
}
