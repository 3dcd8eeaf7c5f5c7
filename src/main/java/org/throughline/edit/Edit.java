package org.throughline.edit;

import io.smallrye.graphql.api.Nullable;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;

/**
 * What somebody changed together. Not a Node: who may read it is asked where it is looked up, and
 * nowhere else.
 */
@Table("closed_edit")
@Description("What somebody changed together, at once.")
public record Edit(
    @Id @Description("Its id: opaque, never reused.") String id,
    @Sql("$.place::text")
        @Description("Its place among all edits, in the order in which they could be seen: opaque.")
        String cursor,
    @Description("When it could be seen, in UTC.") OffsetDateTime at,
    @Sql("$.editor_name") @Description("Who made it, by name.") String editor,
    @Nullable @Description("The mutation that made it; null where it came past the API.")
        String mutation,
    @Nullable @Description("What the editor noted; null where that is nothing.") String note,
    @Nullable @Description("The edit that this one took back; null for others.") Edit undoes,
    @Nullable @Description("The edit that took this one back; null where it is in force.")
        Edit undoneBy) {}
