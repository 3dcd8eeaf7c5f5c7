package org.throughline.fact;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

/** A yes or no that may rest on an inference. */
@Description("A yes or no, and how it is known.")
public record Flag(
    @Nullable @Description("Whether it is so; null where nothing speaks for either.") Boolean value,
    @Description("How that is known; `UNKNOWN` where it is null.") Basis basis) {}
