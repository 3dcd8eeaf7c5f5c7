package org.throughline.proposal;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.fact.PartialDateInput;
import org.throughline.mapping.In;
import org.throughline.mapping.Names;

/** What an editor says of a position. */
@Input("PositionInput")
@Description("Where a party stands on a proposal.")
public record PositionInput(
    @Names("Proposal") @Description("The proposal.") String proposal,
    @Description("Its name within the proposal: lower-case words joined by hyphens.") String key,
    @Names({"Person", "Organization", "Source"}) @Description("Whose position it is.")
        String holder,
    @Nullable
        @Names("Person")
        @Description("Who speaks for the holder; null where no text names anybody.")
        String spokesperson,
    @Nullable
        @Names({"Person", "Organization", "Source"})
        @Description("Who says that this is the position; null where the article itself does.")
        String statedBy,
    @Description("Where the holder stands.") Stance stance,
    @Nullable @Description("What exactly, in our words; null where there is nothing to add.")
        String detail,
    @Nullable @Description("Since when, as far as the texts tell.") PartialDateInput since,
    @Names("Claim") @Description("The claim that the holder stands there.") String claim,
    @Nullable
        @In("position_contest.position_id -> by_id")
        @Names("Position")
        @Description("Positions that contradict it, by id.")
        List<String> contestedBy) {}
