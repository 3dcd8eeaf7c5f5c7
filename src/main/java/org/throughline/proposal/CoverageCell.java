package org.throughline.proposal;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.article.Article;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;
import org.throughline.report.Certainty;
import org.throughline.report.Report;

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
            "What the state does not tell, in English: that it credits nobody, lists other elements of the set without this one, or reports elements beside the set; null where there is nothing to add.")
        String note,
    @Many(
            where = "$.target_id = ^.element_id and $.article_id = ^.article_id",
            order = "$.lines[1], $.position")
        @Description("Its reports of the element, in the order of its lines.")
        List<Report> reports) {}
