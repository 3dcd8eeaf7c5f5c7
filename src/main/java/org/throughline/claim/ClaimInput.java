package org.throughline.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;

/** What an editor says of a claim. */
@Input("ClaimInput")
@Description("One checkable assertion.")
public record ClaimInput(
    @Description(
            "Its name in addresses: lower-case words joined by hyphens, used by no other object of its kind.")
        String slug,
    @Names("Story") @Description("The story it belongs to.") String story,
    @Description("The assertion in one sentence.") String text) {}
