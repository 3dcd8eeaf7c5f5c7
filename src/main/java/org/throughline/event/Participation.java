package org.throughline.event;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.article.Article;
import org.throughline.fact.Basis;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;
import org.throughline.mapping.Table;
import org.throughline.party.Party;

/** Somebody taking part in an event. */
@Table("participation")
@AsOf(
    """
    exists (select from participation_article link
            cross join article_by(link.article_id, :asOf) article
            where link.participation_id = $.id)""")
@Description("Somebody taking part in an event.")
public record Participation(
    @Description("Who takes part.") Party party,
    @Description("How it is known.") Basis basis,
    @Many(through = "participation_article.participation_id -> article_id", order = "$.id")
        @Description("The articles that say so.")
        List<Article> articles) {}
