package org.throughline.event;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;

/** A place where an event might be. */
@Input("PlaceCandidateInput")
@Description("A place where an event might be.")
public record PlaceCandidateInput(
    @Description("What it is called.") String name,
    @Nullable
        @Names("Organization")
        @Description("The country it lies in; null where that is not said.")
        String country,
    @Names("Claim") @Description("The claim that it may be there.") String claim) {}
