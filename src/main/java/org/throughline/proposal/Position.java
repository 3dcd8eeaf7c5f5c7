package org.throughline.proposal;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.throughline.claim.Claim;
import org.throughline.editorial.Editorial;
import org.throughline.fact.Knowledge;
import org.throughline.fact.Node;
import org.throughline.fact.PartialDate;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;
import org.throughline.party.Party;
import org.throughline.party.Person;
import org.throughline.report.Report;

/** Where a party stands on a proposal. */
@Table("seen.position")
@AsOf(
    """
    may_have_come_by($.since_earliest, :asOf) and exists (select from report_by($.claim_id, :asOf))""")
@Description("Where a party stands on a proposal, and since when.")
public record Position(
    @Id @Description(Node.ID) String id,
    @Sql("$.version::text") @Description(Node.VERSION) String version,
    @Description(Editorial.DESCRIPTION) Editorial editorial,
    @Description("Whose position it is.") Party holder,
    @Nullable @Description("Who speaks for the holder; null where no text names anybody.")
        Person spokesperson,
    @Nullable
        @Description("Who says that this is the position; null where the article itself does.")
        Party statedBy,
    @Description("The proposal.") Proposal proposal,
    @Description("Where the holder stands.") Stance stance,
    @Nullable @Description("What exactly, in our words; null where there is nothing to add.")
        String detail,
    @Description("Since when, as far as the texts tell.") PartialDate since,
    @Sql("select known from knowledge_of($.claim_id, :asOf)")
        @Description(
            "Whether an article had said so by the day that `asOf` names above; without one, by today.")
        Knowledge known,
    @Description("The claim that the holder stands there.") Claim claim,
    @Many(through = "position_contest.position_id -> by_id", order = "$.rank, $.id")
        @Description("Positions that contradict it, according to other articles or speakers.")
        List<Position> contestedBy,
    @Many(where = "$.claim_id = ^.claim_id", order = "$.article_id, $.position")
        @Description("The articles that say so.")
        List<Report> reports)
    implements Node {}
