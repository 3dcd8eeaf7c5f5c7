package org.throughline.proposal;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.In;
import org.throughline.mapping.Names;

/** What an editor says of a condition. */
@Input("ConditionInput")
@Description("What has to happen before a proposal takes effect.")
public record ConditionInput(
    @Names("Proposal") @Description("The proposal.") String proposal,
    @Description("What has to happen, in our words.") String text,
    @Description("Whether it has happened.") ConditionState state,
    @Nullable
        @Names({"Person", "Organization", "Source"})
        @Description("Who makes it a condition; null where the article itself does.")
        String statedBy,
    @Names("Claim") @Description("The claim that it is a condition.") String claim,
    @Nullable
        @In("condition_block.condition_id -> claim_id")
        @Names("Claim")
        @Description("Claims that stand in its way.")
        List<String> blockedBy) {}
