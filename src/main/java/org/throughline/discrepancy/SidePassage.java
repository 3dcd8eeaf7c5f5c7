package org.throughline.discrepancy;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.article.Article;
import org.throughline.fact.Locator;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;
import org.throughline.mapping.Table;

/** Where an article takes a side. */
@Table("discrepancy_side_article")
@AsOf("exists (select from article_by($.article_id, :asOf))")
@Description("An article on one side of a discrepancy, and where it takes that side.")
public record SidePassage(
    @Description("The article.") Article article,
    @Many(from = "(select unnest(^.lines) as line)", order = "$.line")
        @Description("The lines; empty where nobody has named them.")
        List<Locator> locators) {}
