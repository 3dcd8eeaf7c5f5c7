package org.throughline.article;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.fact.Flag;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;

/** How much of an article stands in another one. The function {@code article_overlap} counts. */
@AsOf("exists (select from article_by($.other_id, :asOf))")
@Description(
    "How much of an article's text stands in another article, in the same words. It does not say who copied from whom.")
public record TextOverlap(
    @Description("The other article.") Article other,
    @Description(
            "The share of the article's own runs of five words that the other has as well, from 0 to 1. Not symmetric: a short piece may stand whole in a long one, which has little of it.")
        double containment,
    @Description("How many different runs of five words both have.") int sharedRunCount,
    @Many(
            from = "overlap_passage(^.article_id, ^.other_id)",
            order = "$.locator_line, $.other_locator_line")
        @Description(
            "Where these begin in both, in the order of the article's lines; the hundred with most runs. Empty where the lines of one text have not been seen.")
        List<OverlapPassage> passages,
    @Description(
            "Whether both have the same newsroom on record, as surely as the less sure of the two newsrooms is known. An overlap alone makes no newsroom.")
        Flag sameNewsroom) {}
