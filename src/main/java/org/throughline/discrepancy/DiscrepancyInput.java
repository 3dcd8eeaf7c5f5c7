package org.throughline.discrepancy;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.In;
import org.throughline.mapping.Names;

/** What an editor says of a discrepancy. */
@Input("DiscrepancyInput")
@Description("Where articles differ.")
public record DiscrepancyInput(
    @Description(
            "Its name in addresses: lower-case words joined by hyphens, used by no other object of its kind.")
        String slug,
    @Names("Story") @Description("The story it belongs to.") String story,
    @Description("In what they differ.") DiscrepancyKind kind,
    @Description("What they differ about, in one sentence.") String topic,
    @In("discrepancy_side.discrepancy_id") @Description("The versions, two at least.")
        List<SideInput> sides,
    @Nullable
        @Names("Proposal")
        @Description("The proposal concerned; null where it is about something else.")
        String proposal,
    @Nullable
        @In("discrepancy_claim.discrepancy_id -> claim_id")
        @Names("Claim")
        @Description("The claims concerned.")
        List<String> claims,
    @Nullable
        @In("discrepancy_event.discrepancy_id -> event_id")
        @Names("Event")
        @Description("The events concerned.")
        List<String> events,
    @Nullable
        @In("discrepancy_element.discrepancy_id -> element_id")
        @Names("ProposalElement")
        @Description("The elements concerned, by id.")
        List<String> elements,
    @Nullable
        @In("discrepancy_party.discrepancy_id -> party_id")
        @Names({"Person", "Organization", "Source"})
        @Description("The people, organizations and sources whose names differ.")
        List<String> parties) {}
