package org.throughline.proposal;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;

/** What an editor says of an element. */
@Input("ProposalElementInput")
@Description("A part of a proposal.")
public record ProposalElementInput(
    @Names("Proposal") @Description("The proposal it is part of.") String proposal,
    @Description("Its name within the proposal: lower-case words joined by hyphens.") String key,
    @Description("What it is.") String label,
    @Nullable @Description("The set of elements that it belongs to; null where to none.")
        String set,
    @Nullable @Description("Its place in the set, from 1 without a gap; left out: the last.")
        Integer position) {}
