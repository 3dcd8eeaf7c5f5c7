package org.throughline.story;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.throughline.article.Article;
import org.throughline.article.Citation;
import org.throughline.claim.Claim;
import org.throughline.claim.Response;
import org.throughline.editorial.Editorial;
import org.throughline.event.Event;
import org.throughline.fact.Node;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Connection;
import org.throughline.mapping.Many;
import org.throughline.mapping.One;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;
import org.throughline.party.Organization;
import org.throughline.party.Person;
import org.throughline.proposal.Proposal;
import org.throughline.report.Report;
import org.throughline.statement.Statement;

/** A running story told by several articles. */
@Table("seen.story")
@Description("A running story told by several articles.")
public record Story(
    @Id @Description(Node.ID) String id,
    @Sql("$.version::text") @Description(Node.VERSION) String version,
    @Description(Editorial.DESCRIPTION) Editorial editorial,
    @Description("Its name in addresses: lower-case words joined by hyphens.") String slug,
    @Description("What it is about, in a line.") String title,
    @Nullable
        @AsOf("null::text")
        @Description(
            "What has happened, in a few sentences; null where nobody wrote them, and as of a day: it is of today.")
        String summary,
    @Description("The language it is told in here, as BCP 47 has it: `en`.") String language,
    @Description("When anything in it last changed here, in UTC; not a date of the news.")
        OffsetDateTime updatedAt,
    @Nullable
        @Description("The earliest day an article of it can be from; null where none has a date.")
        LocalDate firstReported,
    @Sql("select count(distinct newsroom_id)::int from seen.article where story_id = $.id")
        @AsOf(
            """
            select count(distinct newsroom_id)::int from seen.article
            where story_id = $.id and may_have_come_by(published_earliest, :asOf)""")
        @Description("How many newsrooms tell it, as far as they can be told apart.")
        int newsroomCount,
    @One(from = "articles_as_of(^.id, :asOf)")
        @Description(
            "How many of its articles were out on the day that `asOf` names; without one, today.")
        AsOfCounts asOfCounts,
    @One(from = "facts_as_of(^.id, :asOf)")
        @Description(
            "How much of what its articles report was known on that day: claims, statements, events, proposals and elements, each with the first article that reports it.")
        AsOfCounts asOfFacts,
    @Connection(
            on = "story_id",
            counted = "article_count",
            order = "coalesce($.published_earliest, '-infinity') desc")
        @Description("Its articles, newest first.")
        List<Article> articles,
    @Connection(through = "story_person.story_id -> person_id", order = "link.rank")
        @AsOf(IN_THE_NEWS)
        @Description("Whom it is about, most important first.")
        List<Person> people,
    @Connection(through = "story_organization.story_id -> organization_id", order = "link.rank")
        @AsOf(IN_THE_NEWS)
        @Description("Which organizations it is about, most important first.")
        List<Organization> organizations,
    @Connection(on = "story_id", order = "coalesce($.date_earliest, 'infinity')")
        @Description("Its events, earliest first; those without any date last.")
        List<Event> events,
    @Connection(on = "story_id", order = "$.id")
        @Description("What is on the table, in the order it was added.")
        List<Proposal> proposals,
    @Connection(on = "story_id", order = "$.made_from desc")
        @Description("What was said, latest first.")
        List<Statement> statements,
    @Connection(on = "story_id", order = "$.id")
        @Description("What is claimed, in the order it was added.")
        List<Claim> claims,
    @Many(
            on = "story_id",
            where = "$.kind in ('DECLINED', 'NO_RESPONSE', 'NOT_CONFIRMED')",
            order = "$.position")
        @Description("Who was asked and declined, did not answer or did not confirm.")
        List<Response> silences,
    @Many(
            where =
                """
                $.relation = 'BROKEN_CITATION'
                and $.article_id in (select id from seen.article where story_id = ^.id)""",
            order = "$.article_id, $.position")
        @Description("Where its articles point at a source that is not there.")
        List<Citation> brokenCitations,
    @Connection(
            where =
                """
                $.origin_id is null
                and $.article_id in (select id from seen.article where story_id = ^.id)""",
            order = "$.article_id, $.lines[1]")
        @Description("Reports of its articles whose origin is not shown, article by article.")
        List<Report> orphanReports)
    implements Node {

  /** Without a day PostgreSQL leaves the condition out. */
  private static final String IN_THE_NEWS =
      """
      exists (select from naming_by($.id, :asOf))
      or not exists (select from naming_by($.id, null))""";
}
