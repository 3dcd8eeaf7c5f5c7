package org.throughline.edit;

import io.smallrye.graphql.api.Nullable;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;

/** A former slug, or a former object. */
@Table("seen.redirect")
@Description("A former slug, and the id that went with it, that lead to an object now.")
public record Redirect(
    @Sql("$.from_slug") @Description("The slug that leads here.") String slug,
    @Nullable
        @Sql("lower($.object_kind) || '_' || $.from_id")
        @Description(
            "The id that leads here, of an object that was merged into this one; null where only the slug changed.")
        String formerId,
    @Description("Since when it leads here, in UTC.") OffsetDateTime since) {}
