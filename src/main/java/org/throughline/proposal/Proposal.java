package org.throughline.proposal;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.throughline.editorial.Editorial;
import org.throughline.fact.Money;
import org.throughline.fact.Node;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Connection;
import org.throughline.mapping.Many;
import org.throughline.mapping.One;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;
import org.throughline.party.Party;
import org.throughline.party.Role;
import org.throughline.report.Report;
import org.throughline.report.Reported;

/** Something that is on the table. */
@Table("seen.proposal")
@AsOf("exists (select from proposal_report_by($.id, :asOf))")
@Description("Something that is on the table.")
public record Proposal(
    @Id @Description(Node.ID) String id,
    @Sql("$.version::text") @Description(Node.VERSION) String version,
    @Description(Editorial.DESCRIPTION) Editorial editorial,
    @Description("Its name in addresses: lower-case words joined by hyphens.") String slug,
    @Description("What it is called here.") String name,
    @AsOf("coalesce(proposal_status_on($.id, :asOf), $.status)")
        @Description("How far it has come.")
        ProposalStatus status,
    @Many(on = "proposal_id", order = "$.position")
        @Description("How it came so far, earliest first.")
        List<StatusChange> statusHistory,
    @Nullable
        @Description("The office whose holder leads the work on it; null where no text names one.")
        Role lead,
    @Many(through = "proposal_proponent.proposal_id -> party_id", order = "link.position")
        @Description("Who puts it forward.")
        List<Party> proponents,
    @Nullable @Description("What it is worth; null where no text says.") Money amount,
    @Many(on = "proposal_id", order = "$.position")
        @Description("What has to happen before it takes effect.")
        List<Condition> conditions,
    @One(from = "activation(^.id, :asOf)") @Description("Whether it can take effect.")
        Activation activation,
    @Many(on = "proposal_id", order = "$.kind, $.other_id")
        @Description("How it hangs together with other proposals.")
        List<ProposalLink> related,
    @Connection(on = "proposal_id", order = "$.article_id, $.position")
        @Description("The articles that report it, in the order they were added.")
        List<Report> reports)
    implements Reported {}
