package org.throughline.report;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.In;
import org.throughline.mapping.Names;

/** What an editor says of a report. */
@Input("ReportInput")
@Description(
    "An article reporting exactly one thing: a claim, an element, a statement, an event or a proposal.")
public record ReportInput(
    @Names("Article") @Description("The article.") String article,
    @Nullable @Names("Claim") @Description("The claim it reports.") String claim,
    @Nullable @Names("ProposalElement") @Description("The element it reports, by id.")
        String element,
    @Nullable @Names("Statement") @Description("The statement it reports.") String statement,
    @Nullable @Names("Event") @Description("The event it reports.") String event,
    @Nullable @Names("Proposal") @Description("The proposal it reports.") String proposal,
    @Description("How firmly the article puts it.") Certainty certainty,
    @Description("How the article credits it.") Attribution attribution,
    @Nullable @Description("The article's own words where they differ from others', three at most.")
        String wording,
    @Description("The lines where the article says it, counted from 1.") List<Integer> lines,
    @Nullable
        @In("report_hop.report_id")
        @Description(
            "From whom the article credits down to the origin; empty where it credits nobody.")
        List<HopInput> chain) {}
