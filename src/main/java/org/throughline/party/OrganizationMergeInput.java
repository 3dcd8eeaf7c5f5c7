package org.throughline.party;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;

/** Two organizations that are one. */
@Input("OrganizationMergeInput")
@Description("Two organizations that are one.")
public record OrganizationMergeInput(
    @Names("Organization") @Description("The one that stays.") String keep,
    @Names("Organization")
        @Description("The one that goes into it; its id and slug lead there from then on.")
        String merge) {}
