package org.throughline.discrepancy;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.article.Article;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;
import org.throughline.mapping.Table;

/** One version of what articles differ about. */
@Table("discrepancy_side")
@AsOf("$.id in (select side_id from discrepancy_sides_by($.discrepancy_id, :asOf))")
@Description("One version of what articles differ about.")
public record DiscrepancySide(
    @Description("What this side says, in our words.") String value,
    @Many(through = "discrepancy_side_article.side_id -> article_id", order = "$.id")
        @Description("The articles on this side.")
        List<Article> articles,
    @Many(on = "side_id", order = "$.article_id")
        @Description("The articles on this side, each with the lines that put it there.")
        List<SidePassage> passages) {}
