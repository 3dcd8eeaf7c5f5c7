package org.throughline.event;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.throughline.claim.Claim;
import org.throughline.editorial.Editorial;
import org.throughline.fact.Node;
import org.throughline.fact.PartialDate;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Connection;
import org.throughline.mapping.Many;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;
import org.throughline.report.Report;
import org.throughline.report.Reported;
import org.throughline.statement.Statement;

/** Something that happened, is planned, or is only talked about. */
@Table("seen.event")
@AsOf("exists (select from report_by($.id, :asOf))")
@Description("Something that happened, is planned, or is only talked about.")
public record Event(
    @Id @Description(Node.ID) String id,
    @Sql("$.version::text") @Description(Node.VERSION) String version,
    @Description(Editorial.DESCRIPTION) Editorial editorial,
    @Description("Its name in addresses: lower-case words joined by hyphens.") String slug,
    @Description("What it is called here.") String name,
    @AsOf(
            "case when $.status = 'HELD' and $.date_earliest > :asOf then 'PLANNED' else $.status end")
        @Description(
            "How far it has come. Its course is not on record: as of a day before it was held it is `PLANNED`.")
        EventStatus status,
    @Description("When it takes or took place, as far as the texts tell.") PartialDate date,
    @Nullable @Description("Where it takes or took place; null where that is not settled.")
        String place,
    @Many(on = "event_id", order = "$.position") @Description("Where it might take place.")
        List<PlaceCandidate> placeCandidates,
    @Many(on = "event_id", order = "$.position") @Description("Who takes or took part.")
        List<Participation> participants,
    @Many(on = "event_id", order = "$.article_id, $.position")
        @Description("How many took part, as articles count them.")
        List<CountMention> countMentions,
    @Many(on = "event_id", order = "$.made_from, $.id")
        @Description("What was said there, right after it, or about it; earliest first.")
        List<Statement> statements,
    @Many(through = "event_claim.event_id -> claim_id", order = "link.position, $.id")
        @Description("What is claimed about it.")
        List<Claim> claims,
    @Many(
            through = "event_next.event_id -> next_id",
            order = "coalesce($.date_earliest, 'infinity'), $.id")
        @Description("What is to follow from it.")
        List<Event> next,
    @Connection(on = "event_id", order = "$.article_id, $.position")
        @Description("The articles that report it, in the order they were added.")
        List<Report> reports)
    implements Reported {}
