package org.throughline.story;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;

/** Two stories that are one. */
@Input("StoryMergeInput")
@Description("Two stories that are one.")
public record StoryMergeInput(
    @Names("Story") @Description("The one that stays.") String keep,
    @Names("Story")
        @Description("The one that goes into it; its id and slug lead there from then on.")
        String merge) {}
