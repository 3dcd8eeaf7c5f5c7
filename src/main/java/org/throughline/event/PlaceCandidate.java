package org.throughline.event;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.claim.Claim;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;
import org.throughline.mapping.Table;
import org.throughline.party.Organization;
import org.throughline.report.Report;

/** Where an event might take place. */
@Table("place_candidate")
@AsOf("exists (select from report_by($.claim_id, :asOf))")
@Description(
    "A place where an event might be held, and who brings it up. It says nothing of the country's position.")
public record PlaceCandidate(
    @Description("The place.") String name,
    @Nullable @Description("The country it lies in; null where no text names it.")
        Organization country,
    @Description("The claim that the event might be held there.") Claim claim,
    @Many(where = "$.claim_id = ^.claim_id", order = "$.article_id, $.position")
        @Description("The articles that say so.")
        List<Report> reports) {}
