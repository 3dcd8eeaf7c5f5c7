package org.throughline.story;

import org.eclipse.microprofile.graphql.Description;

/** How much of a story was known on a day. */
@Description("How much of a story was known on a day.")
public record AsOfCounts(
    @Description("How many were published by then.") int certain,
    @Description("How many may have been: the day of their article is not known.") int possible,
    @Description("How many were published later.") int notYet) {}
