package org.throughline.proposal;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;

/** Which articles report an element. */
@AsOf("exists (select from report_by($.element_id, :asOf))")
@Description("Which articles of a story report an element.")
public record CoverageRow(
    @Description("The element.") ProposalElement element,
    @Many(from = "coverage_cell(^.element_id, ^.story_id)", order = "$.article_id")
        @Description("An article each, all articles of the story in the order they were added.")
        List<CoverageCell> cells) {}
