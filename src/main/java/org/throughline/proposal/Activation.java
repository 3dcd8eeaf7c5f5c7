package org.throughline.proposal;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Many;

/** Whether a proposal can take effect. The function {@code activation} has the rule. */
@Description("Whether a proposal can take effect, and what stands in its way.")
public record Activation(
    @Description(
            "`MET` when all conditions are, `NOT_MET` when one is not; `UNKNOWN` otherwise, and where no condition is on record.")
        ConditionState state,
    @Many(where = "$.proposal_id = ^.proposal_id", order = "$.position")
        @Description("Its conditions, each with the claims that block it.")
        List<Condition> conditions) {}
