package org.throughline.discrepancy;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.throughline.claim.Claim;
import org.throughline.editorial.Editorial;
import org.throughline.event.Event;
import org.throughline.fact.Knowledge;
import org.throughline.fact.Node;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;
import org.throughline.party.Party;
import org.throughline.proposal.Proposal;
import org.throughline.proposal.ProposalElement;

/** Where articles differ. */
@Table("seen.discrepancy")
@AsOf("(select count(*) from discrepancy_sides_by($.id, :asOf)) > 1")
@Description("Where articles differ, or one differs with itself.")
public record Discrepancy(
    @Id @Description(Node.ID) String id,
    @Sql("$.version::text") @Description(Node.VERSION) String version,
    @Description(Editorial.DESCRIPTION) Editorial editorial,
    @Description("Its name in addresses: lower-case words joined by hyphens.") String slug,
    @Description("In what they differ.") DiscrepancyKind kind,
    @Description("What they differ about, in one sentence.") String topic,
    @Sql("discrepancy_known($.id, :asOf)")
        @Description(
            "Whether two of its sides were out on the day that `asOf` names above; without one, today.")
        Knowledge known,
    @Many(on = "discrepancy_id", order = "$.position") @Description("The versions.")
        List<DiscrepancySide> sides,
    @Many(through = "discrepancy_claim.discrepancy_id -> claim_id", order = "$.id")
        @Description("The claims concerned.")
        List<Claim> claims,
    @Many(through = "discrepancy_event.discrepancy_id -> event_id", order = "$.id")
        @Description("The events concerned.")
        List<Event> events,
    @Many(through = "discrepancy_element.discrepancy_id -> element_id", order = "$.id")
        @Description("The elements of proposals concerned.")
        List<ProposalElement> elements,
    @Many(through = "discrepancy_party.discrepancy_id -> party_id", order = "$.id")
        @Description("The people, organizations and sources whose names differ.")
        List<Party> parties,
    @Nullable @Description("The proposal concerned; null where it is about something else.")
        Proposal proposal)
    implements Node {}
