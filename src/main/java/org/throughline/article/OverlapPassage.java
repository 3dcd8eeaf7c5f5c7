package org.throughline.article;

import org.eclipse.microprofile.graphql.Description;
import org.throughline.fact.Locator;

/** Lines of two articles with the same words. The function {@code overlap_passage} finds them. */
@Description(
    "A line of an article and a line of another on which the same runs of five words begin. A run may end on a later line; one that stands in a text several times counts where it first begins.")
public record OverlapPassage(
    @Description("The line of the article.") Locator locator,
    @Description("The line of the other article.") Locator otherLocator,
    @Description("How many different runs of five words begin on both.") int runCount) {}
