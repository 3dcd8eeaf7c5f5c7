package org.throughline.claim;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.throughline.editorial.Editorial;
import org.throughline.fact.Node;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Connection;
import org.throughline.mapping.Many;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;
import org.throughline.report.Report;
import org.throughline.report.Reported;

/** One checkable assertion. */
@Table("seen.claim")
@AsOf("exists (select from report_by($.id, :asOf))")
@Description("One checkable assertion.")
public record Claim(
    @Id @Description(Node.ID) String id,
    @Sql("$.version::text") @Description(Node.VERSION) String version,
    @Description(Editorial.DESCRIPTION) Editorial editorial,
    @Description("Its name in addresses: lower-case words joined by hyphens.") String slug,
    @Description("The assertion in one sentence.") String text,
    @Connection(on = "claim_id", order = "$.article_id, $.position")
        @Description("The articles that report it, in the order they were added.")
        List<Report> reports,
    @Many(on = "about_id", order = "$.position") @Description("How those asked about it responded.")
        List<Response> responses,
    @Many(
            from = "certainty_ladder(^.id, :asOf)",
            order = "$.certainty, $.article_id, $.lines[1], $.place")
        @Description("How firmly each report puts it, from the firmest to the softest.")
        List<CertaintyStep> certaintyLadder)
    implements Reported {}
