package org.throughline.report;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.party.Party;

/**
 * Where a report may come from that does not show it. The function {@code origin_candidate} has the
 * signs.
 */
@Description(
    "A party from whom a report may come whose origin is not shown: proposed, never assigned.")
public record OriginCandidate(
    @Description("Who may be its origin.") Party party,
    @Description(
            "How much speaks for it, between 0 and 1: a way to order candidates, no probability.")
        double score,
    @Description("What speaks for it, the strongest sign first, in English.")
        List<String> reasons) {}
