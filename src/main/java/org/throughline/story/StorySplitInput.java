package org.throughline.story;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;

/** What becomes a story of its own. */
@Input("StorySplitInput")
@Description("What becomes a story of its own.")
public record StorySplitInput(
    @Names("Story") @Description("The story that it is taken from.") String story,
    @Description("The new story's slug.") String slug,
    @Description("The new story's title.") String title,
    @Names({"Article", "Claim", "Event", "Statement", "Proposal", "Discrepancy"})
        @Description("What moves; all of it is the story's so far.")
        List<String> objects) {}
