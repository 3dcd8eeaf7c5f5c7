package org.throughline.editorial;

import io.smallrye.graphql.api.Nullable;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;

/** What is left of an object that was published and taken back. */
@Table("retraction")
@Description("What is left of an object that was published and taken back.")
public record Tombstone(
    @Description("What it was.") ObjectKind kind,
    @Sql("lower($.kind::text) || '_' || $.id")
        @Description("The global id it had, which names nothing any more.")
        String objectId,
    @Nullable
        @Description(
            "Its name in addresses, or its key within its proposal; null where it had neither.")
        String slug,
    @Description("When it was taken back, in UTC.") OffsetDateTime retractedAt,
    @Nullable @Description("Why; null where nobody said.") String reason) {}
