package org.throughline.party;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;

/** Two sources that are one. */
@Input("SourceMergeInput")
@Description("Two sources that are one.")
public record SourceMergeInput(
    @Names("Source") @Description("The one that stays.") String keep,
    @Names("Source")
        @Description("The one that goes into it; its id and slug lead there from then on.")
        String merge) {}
