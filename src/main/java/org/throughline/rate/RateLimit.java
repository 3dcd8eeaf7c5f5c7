package org.throughline.rate;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;

/** What an operation cost, and what its caller has left. */
@Description("What this operation costs, and what its caller has left, in points.")
public record RateLimit(
    @Description("Points of a minute. They come back evenly.") int limit,
    @Description("Points that are left, this operation's taken off.") int remaining,
    @Description(
            "Points of this operation, were all its pages full: one for each hundred lists that it"
                + " reads, and at least one.")
        int cost,
    @Description("Objects on the operation's pages, were all full.") int nodes,
    @Description("When all points are there again, in UTC.") OffsetDateTime resetAt) {}
