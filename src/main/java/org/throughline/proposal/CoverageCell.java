package org.throughline.proposal;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.article.Article;
import org.throughline.mapping.AsOf;
import org.throughline.report.Certainty;

/** Whether an article reports an element, and how. */
@AsOf("exists (select from article_by($.article_id, :asOf))")
@Description("Whether an article reports an element, and how.")
public record CoverageCell(
    @Description("The article.") Article article,
    @Description("Whether it reports the element.") CellState state,
    @Nullable @Description("How firmly, in its firmest line; null where it does not report it.")
        Certainty certainty,
    @Nullable
        @Description(
            "Its own words there, three at most; null where they do not differ from others'.")
        String wording,
    @Nullable
        @Description(
            "What the state does not tell, in English: that it credits nobody, or lists other elements of the set without this one; null where there is nothing to add.")
        String note) {}
