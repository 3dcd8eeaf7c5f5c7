package org.throughline.proposal;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.fact.Basis;
import org.throughline.mapping.Names;

/** How a proposal is related to another. */
@Input("ProposalLinkInput")
@Description("How a proposal is related to another.")
public record ProposalLinkInput(
    @Description("How.") ProposalLinkKind kind,
    @Names("Proposal") @Description("The other one.") String other,
    @Description("How that is known.") Basis basis) {}
