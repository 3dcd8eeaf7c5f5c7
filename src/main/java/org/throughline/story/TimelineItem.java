package org.throughline.story;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.article.Article;
import org.throughline.fact.Node;
import org.throughline.fact.PartialDate;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;
import org.throughline.mapping.One;
import org.throughline.mapping.Table;

/** Something on a story's timeline. */
@Table("story_timeline")
@AsOf(
    """
    case when $.subject_type = 'ARTICLE' then exists (select from article_by($.subject_id, :asOf))
         else exists (select from report_by($.subject_id, :asOf)) end""")
@Description("Something that happened, was said or was published in a story.")
public record TimelineItem(
    @Description("When, as far as the texts tell.") PartialDate date,
    @Description("What, in a line.") String label,
    @One(kind = "^.subject_type", id = "^.subject_id")
        @Description("The event, statement or article itself.")
        Node subject,
    @Many(
            where =
                """
                $.id in (select ^.subject_id
                         union all select article_id from seen.report where event_id = ^.subject_id
                         union all select article_id from seen.report where statement_id = ^.subject_id)""",
            order = "$.id")
        @Description("The articles that report it, or the article itself.")
        List<Article> articles) {}
