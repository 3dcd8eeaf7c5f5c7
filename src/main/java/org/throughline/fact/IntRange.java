package org.throughline.fact;

import org.eclipse.microprofile.graphql.Description;

/** A number of which only the bounds are known. */
@Description("A number that lies between two others, both included.")
public record IntRange(
    @Description("It is at least this.") int min, @Description("It is at most this.") int max) {}
