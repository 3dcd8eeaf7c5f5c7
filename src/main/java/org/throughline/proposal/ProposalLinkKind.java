package org.throughline.proposal;

import org.eclipse.microprofile.graphql.Description;

/** How two proposals hang together. */
@Description("How two proposals hang together.")
public enum ProposalLinkKind {
  @Description("It is part of the other.")
  COMPONENT_OF,
  @Description("The other is shaped after it.")
  MODEL_FOR,
  @Description("They concern the same matter.")
  RELATED,
  @Description("It comes before the other.")
  PRECEDES
}
