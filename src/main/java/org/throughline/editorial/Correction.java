package org.throughline.editorial;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Table;

/** Something that was wrong with a published object. */
@Table("correction")
@Description("Something that was wrong with a published object, and is right now.")
public record Correction(
    @Description("What was wrong, in our words.") String note,
    @Description("Since when it is right, in UTC.") OffsetDateTime at) {}
