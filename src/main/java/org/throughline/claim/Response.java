package org.throughline.claim;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.fact.Basis;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;
import org.throughline.mapping.Table;
import org.throughline.party.Party;
import org.throughline.party.Source;
import org.throughline.report.Report;

/** A party that was asked. Silence is data. */
@Table("response")
@AsOf("exists (select from report_by($.evidence_id, :asOf))")
@Description("How a party responded, or did not, when it was asked.")
public record Response(
    @Description("How it responded.") ResponseKind kind,
    @Description("Who was asked.") Party party,
    @Nullable @Description("Who asked; null where no text says.") Source to,
    @Nullable @Description("What it was asked about; null where nothing shows it.") Claim about,
    @Description("How that is known; `UNKNOWN` where it is null.") Basis aboutBasis,
    @Many(where = "$.claim_id = ^.evidence_id", order = "$.article_id, $.position")
        @Description("The articles that say so.")
        List<Report> reports) {}
