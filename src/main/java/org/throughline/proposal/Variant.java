package org.throughline.proposal;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.article.Article;
import org.throughline.mapping.Many;

/** One way to put an element into words. */
@Description("One way to put an element into words.")
public record Variant(
    @Description("The words as printed, three at most.") String wording,
    @Many(where = "$.id = any(^.article_ids)", order = "$.id")
        @Description("The articles that use them.")
        List<Article> articles) {}
