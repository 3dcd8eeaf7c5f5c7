package org.throughline.fact;

import org.eclipse.microprofile.graphql.Description;

/** A yes or no that may rest on an inference. */
@Description("A yes or no, and how it is known.")
public record Flag(
    @Description("Whether it is so, as far as is known.") boolean value,
    @Description("How that is known; `UNKNOWN`: nothing speaks for either.") Basis basis) {}
