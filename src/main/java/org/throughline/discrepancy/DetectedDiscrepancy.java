package org.throughline.discrepancy;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.fact.Node;
import org.throughline.mapping.Many;
import org.throughline.mapping.One;
import org.throughline.mapping.Sql;

/**
 * A difference that no editor recorded. The migration {@code detected_discrepancy} has the rules.
 */
@Description(
    "A difference that was detected, not recorded: it can be read off what articles report. It is gone once an editor records one of the kind about the same thing.")
public record DetectedDiscrepancy(
    @Sql("$.id")
        @Description(
            "Tells it from others and stays the same: one difference of a kind about one thing. No global id.")
        String key,
    @Description("In what they differ.") DiscrepancyKind kind,
    @One(kind = "^.subject_kind", id = "^.subject_id")
        @Description(
            "What they differ about: a claim, element, statement, event, proposal, person or organization.")
        Node subject,
    @Description("What was found, in English.") String reason,
    @Many(
            from =
                """
                (select key, min(value) as value, array_agg(article_id) as article_ids,
                        min(article_id::text) as first, ^.kind as kind, ^.subject_id as subject_id
                 from detected_passage(^.kind, ^.subject_id, :asOf) group by key)""",
            order = "$.first, $.value")
        @Description("The versions, those of the first article first.")
        List<DetectedSide> sides) {}
