package org.throughline.party;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;

/** Two people that are one. */
@Input("PersonMergeInput")
@Description("Two people that are one.")
public record PersonMergeInput(
    @Names("Person") @Description("The one that stays.") String keep,
    @Names("Person")
        @Description("The one that goes into it; its id and slug lead there from then on.")
        String merge) {}
