package org.throughline.proposal;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Many;

/** Which article reports which element. The function {@code coverage_cell} has the rule. */
@Description("Which article of a story reports which element of a proposal.")
public record CoverageMatrix(
    @Description("How many cells are `REPORTED`.") int reportedCount,
    @Description("How many cells there are: elements times articles of the story.") int cellCount,
    @Many(
            from =
                """
                (select element.id as element_id, element.set, element.position, ^.story_id as story_id
                 from seen.proposal_element element
                 where element.proposal_id = ^.proposal_id and (^.set is null or element.set = ^.set))""",
            order = "$.set nulls last, $.position, $.element_id")
        @Description("An element each, set by set.")
        List<CoverageRow> rows) {}
