package org.throughline.edit;

import io.smallrye.graphql.api.Nullable;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.fact.Node;
import org.throughline.mapping.One;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;

/** One field of one object that an edit changed. */
@Table("told_change")
@Description(
    "One field of an object that an edit changed, or an object or part that it added or removed.")
public record Change(
    @Sql("$.place::text")
        @Description("The place of its edit: what `changes` takes as `since`, to go on behind it.")
        String cursor,
    @Description("What it means.") ChangeKind kind,
    @Description("What happened.") ChangeAction action,
    @Nullable
        @One(kind = "^.object_kind", id = "^.object_id")
        @Description("The object; null where it is gone.")
        Node subject,
    @Sql("$.object_kind")
        @Description("The object's type, in capitals: `PROPOSAL_ELEMENT`; also where it is gone.")
        String subjectType,
    @Nullable
        @Sql("$.slug")
        @Description(
            "The object's slug, or what it is told apart by; the last one where it is gone.")
        String subjectSlug,
    @Nullable
        @Description(
            "The field that changed, as the API calls it: `certainty`, `chain.party`; null where the whole object came or went.")
        String field,
    @Nullable
        @Description(
            "What it was, with slugs for objects; of a part that went, all of it. Null where there was nothing.")
        String before,
    @Nullable
        @Description(
            "What it became, with slugs for objects; of a part that came, all of it. Null where there is nothing.")
        String after,
    @Description("When, in UTC.") OffsetDateTime at,
    @Description("Who, by name.") String editor,
    @Description("The edit that it is of.") Edit edit) {}
