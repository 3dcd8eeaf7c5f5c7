package org.throughline.proposal;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.article.Article;
import org.throughline.fact.Basis;
import org.throughline.fact.Knowledge;
import org.throughline.fact.PartialDate;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;

/** A step in a proposal's course. */
@Table("status_change")
@AsOf("status_change_by($.id, $.from_earliest, :asOf)")
@Description("A step in a proposal's course.")
public record StatusChange(
    @Description("The status from then on.") ProposalStatus status,
    @Description("Since when, as far as the texts tell.") PartialDate from,
    @Description("How the status is known.") Basis basis,
    @Sql("status_change_known($.id, :asOf)")
        @Description(
            "Whether an article had said so by the day that `asOf` names above; without one, by today.")
        Knowledge known,
    @Many(through = "status_change_article.status_change_id -> article_id", order = "$.id")
        @Description("The articles that say so.")
        List<Article> articles) {}
