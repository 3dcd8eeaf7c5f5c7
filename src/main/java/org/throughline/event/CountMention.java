package org.throughline.event;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.article.Article;
import org.throughline.fact.Locator;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;
import org.throughline.mapping.Table;

/** How an article counts the participants. */
@Table("seen.count_mention")
@AsOf("exists (select from article_by($.article_id, :asOf))")
@Description("How an article counts those who take part.")
public record CountMention(
    @Description("The words as printed.") String text,
    @Nullable @Description("The number they mean; null where they give none.") Integer value,
    @Description("The article.") Article article,
    @Many(from = "(select unnest(^.lines) as line)", order = "$.line")
        @Description("Where it does so.")
        List<Locator> locators) {}
