package org.throughline.proposal;

import io.smallrye.graphql.api.Nullable;
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

/** A part of a proposal. */
@Table("seen.proposal_element")
@AsOf("exists (select from report_by($.id, :asOf))")
@Description("A part of a proposal. Parts that somebody lists together form a named, ordered set.")
public record ProposalElement(
    @Id @Description(Node.ID) String id,
    @Sql("$.version::text") @Description(Node.VERSION) String version,
    @Description(Editorial.DESCRIPTION) Editorial editorial,
    @Description("Its name within the proposal: lower-case words joined by hyphens.") String key,
    @Description("What it is.") String label,
    @Nullable
        @Description(
            "The set it is listed in, by a key within the proposal: `wsj-four`. A set is what somebody lists together, in that order; it has no other name. Null where it stands alone.")
        String set,
    @Nullable
        @Sql("case when $.set is not null then $.position end")
        @Description("Its place in the set, counted from 1; null where it stands alone.")
        Integer order,
    @Description("The proposal it is part of.") Proposal proposal,
    @Many(
            from =
                """
                (select wording, array_agg(distinct article_id) as article_ids, min(article_id::text) as first
                 from report_by(^.id, :asOf) where wording is not null group by wording)""",
            order = "$.first, $.wording")
        @Description("The words that articles use for it, those of the first article first.")
        List<Variant> variants,
    @Connection(on = "element_id", order = "$.article_id, $.position")
        @Description("The articles that report it, in the order they were added.")
        List<Report> reports)
    implements Reported {}
