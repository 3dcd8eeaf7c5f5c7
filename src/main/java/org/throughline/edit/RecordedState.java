package org.throughline.edit;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.fact.Node;
import org.throughline.mapping.Many;
import org.throughline.mapping.One;

/** An object as it was on record at an instant. The function {@code rows_at} has the rule. */
@Description("An object as it was on record here at an instant, whatever it is now.")
public record RecordedState(
    @Nullable
        @One(kind = "^.object_kind", id = "^.object_id")
        @Description("The object as it is now; null where it is gone.")
        Node subject,
    @Many(from = "fields_of(^.object_kind, ^.object_id, ^.place)", order = "$.number")
        @Description(
            "Its fields that had a value then, and those of its parts, part by part, in order.")
        List<RecordedField> fields) {}
