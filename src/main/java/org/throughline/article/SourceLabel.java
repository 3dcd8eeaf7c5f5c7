package org.throughline.article;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.fact.Locator;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;
import org.throughline.mapping.Table;

/** What an article calls a source. */
@Table("seen.source_label")
@AsOf("exists (select from article_by($.article_id, :asOf))")
@Description("What an article calls a source.")
public record SourceLabel(
    @Description("The words as printed.") String label,
    @Description("The article that prints them.") Article article,
    @Many(from = "(select unnest(^.lines) as line)", order = "$.line")
        @Description("Where it does so.")
        List<Locator> locators) {}
