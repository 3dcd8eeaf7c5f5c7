package org.throughline.report;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
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
    @Nullable
        @One(on = "party_id")
        @Description(
            "The origin where it is a source: an outlet, or the unnamed group at the end of the chain; null where a person or body speaks for itself.")
        Source ultimate,
    @Many(where = "$.id = any(^.report_ids)", order = "$.article_id, $.position")
        @Description("The reports that lead to it, in the order their articles were added.")
        List<Report> reports) {}
