package org.throughline.statement;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.throughline.claim.Claim;
import org.throughline.editorial.Editorial;
import org.throughline.fact.Node;
import org.throughline.fact.PartialDate;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Connection;
import org.throughline.mapping.Many;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;
import org.throughline.party.Party;
import org.throughline.party.Source;
import org.throughline.report.Report;
import org.throughline.report.Reported;

/** Somebody said something. */
@Table("seen.statement")
@AsOf("exists (select from report_by($.id, :asOf))")
@Description("What somebody said, somewhere, at some time.")
public record Statement(
    @Id @Description(Node.ID) String id,
    @Sql("$.version::text") @Description(Node.VERSION) String version,
    @Description(Editorial.DESCRIPTION) Editorial editorial,
    @Description("Its name in addresses: lower-case words joined by hyphens.") String slug,
    @Description("What was said, in our words.") String gist,
    @Many(through = "seen.statement_speaker.statement_id -> party_id", order = "link.position")
        @Description("Who said it.")
        List<Party> speakers,
    @Description("When it was said, as far as the texts tell.") PartialDate made,
    @Description("How it was said.") Channel channel,
    @Nullable @Description("Where it was said: a broadcaster, a platform; null where no text says.")
        Source channelSource,
    @Many(through = "statement_claim.statement_id -> claim_id", order = "link.position, $.id")
        @Description("What it asserts.")
        List<Claim> claims,
    @Connection(on = "statement_id", order = "$.article_id, $.position")
        @Description("The articles that report it, in the order they were added.")
        List<Report> reports)
    implements Reported {}
