package org.throughline.discrepancy;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.article.Article;
import org.throughline.mapping.Many;

/** One version of what articles differ about, as it was detected. */
@Description("One version of what articles differ about, as it was detected.")
public record DetectedSide(
    @Description(
            "The version: a certainty, a wording or name as printed, or whom articles credit, in English.")
        String value,
    @Many(where = "$.id = any(^.article_ids)", order = "$.id")
        @Description("The articles with this version.")
        List<Article> articles,
    @Many(
            from =
                """
                (select article_id, lines from detected_passage(^.kind, ^.subject_id, :asOf)
                 where key = ^.key)""",
            order = "$.article_id, $.lines[1]")
        @Description("Where the articles have it.")
        List<SidePassage> passages) {}
