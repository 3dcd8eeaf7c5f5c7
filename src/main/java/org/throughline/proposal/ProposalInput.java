package org.throughline.proposal;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.fact.MoneyInput;
import org.throughline.mapping.In;
import org.throughline.mapping.Names;

/** What an editor says of a proposal. */
@Input("ProposalInput")
@Description("What is on the table.")
public record ProposalInput(
    @Description(
            "Its name in addresses: lower-case words joined by hyphens, used by no other object of its kind.")
        String slug,
    @Names("Story") @Description("The story it belongs to.") String story,
    @Description("What it is called.") String name,
    @Description("Where it is now; where it has a course, its last step.") ProposalStatus status,
    @Nullable @Description("What it costs; null where the texts name no amount.") MoneyInput amount,
    @Nullable
        @In("proposal_proponent.proposal_id -> party_id")
        @Names({"Person", "Organization", "Source"})
        @Description("Who puts it forward.")
        List<String> proponents,
    @Nullable @In("status_change.proposal_id") @Description("Its course, the first step first.")
        List<StatusChangeInput> statusHistory,
    @Nullable
        @In("proposal_link.proposal_id")
        @Description("Other proposals that it is related to.")
        List<ProposalLinkInput> related) {}
