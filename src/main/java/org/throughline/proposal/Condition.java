package org.throughline.proposal;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.throughline.claim.Claim;
import org.throughline.editorial.Editorial;
import org.throughline.fact.Knowledge;
import org.throughline.fact.Node;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;
import org.throughline.party.Party;
import org.throughline.report.Report;

/** What has to happen before a proposal takes effect. */
@Table("seen.condition")
@AsOf("exists (select from report_by($.claim_id, :asOf))")
@Description("What has to happen before a proposal takes effect.")
public record Condition(
    @Id @Description(Node.ID) String id,
    @Sql("$.version::text") @Description(Node.VERSION) String version,
    @Description("What has to happen, in our words.") String text,
    @Description("Whether it has happened.") ConditionState state,
    @Nullable @Description("Who makes it a condition; null where the article itself does.")
        Party statedBy,
    @Sql("select known from knowledge_of($.claim_id, :asOf)")
        @Description(
            "Whether an article had said so by the day that `asOf` names above; without one, by today.")
        Knowledge known,
    @Description("The claim that it is a condition.") Claim claim,
    @Many(through = "condition_block.condition_id -> claim_id", order = "$.id")
        @Description("Claims that stand in its way.")
        List<Claim> blockedBy,
    @Description(Editorial.DESCRIPTION) Editorial editorial,
    @Many(where = "$.claim_id = ^.claim_id", order = "$.article_id, $.position")
        @Description("The articles that say so.")
        List<Report> reports)
    implements Node {}
