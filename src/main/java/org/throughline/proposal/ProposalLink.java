package org.throughline.proposal;

import org.eclipse.microprofile.graphql.Description;
import org.throughline.fact.Basis;
import org.throughline.mapping.One;
import org.throughline.mapping.Table;

/** How a proposal hangs together with another. */
@Table("seen.proposal_link")
@Description("How a proposal hangs together with another.")
public record ProposalLink(
    @Description("How they hang together, read from the proposal that has the link.")
        ProposalLinkKind kind,
    @One(on = "other_id") @Description("The other proposal.") Proposal proposal,
    @Description("How the link is known.") Basis basis) {}
