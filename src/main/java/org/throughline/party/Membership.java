package org.throughline.party;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Table;

/** Somebody or something that belongs to an organization. */
@Table("membership")
@AsOf("$.claim_id is null or exists (select from report_by($.claim_id, :asOf))")
@Description("Who belongs to an organization.")
public record Membership(
    @Description("The member as described: a name, or words for people whom no text names.")
        String label,
    @Nullable @Description("The member; null where no text names one.") Party party) {}
