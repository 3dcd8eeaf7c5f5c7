package org.throughline.report;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.fact.Basis;
import org.throughline.mapping.Many;
import org.throughline.mapping.One;
import org.throughline.party.Party;
import org.throughline.party.Source;

/** An origin and the reports that lead to it. */
@Description("A known origin, and the reports that lead to it.")
public record OriginSupport(
    @Description("The origin; of unnamed groups that count as one, the first.") Party party,
    @Many(where = "$.id = any(^.party_ids)", order = "$.slug")
        @Description("The origin alone, or all unnamed groups that count as one.")
        List<Party> parties,
    @Description("Whether it is a group of people who are not named.") boolean anonymous,
    @Description("Whether it speaks for itself: a person, an organization, an official source.")
        boolean onTheRecord,
    @Description(
            "How it is known that they lead there: as in the surest of the reports, whose chain is as sure as its least sure hop.")
        Basis basis,
    @Nullable
        @One(on = "party_id")
        @Description(
            "The origin where it is a source, official bodies and unnamed groups included; null where it is a person or an organization.")
        Source ultimate,
    @Many(where = "$.id = any(^.report_ids)", order = "$.article_id, $.position")
        @Description("The reports that lead to it, in the order their articles were added.")
        List<Report> reports) {}
