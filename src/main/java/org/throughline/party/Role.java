package org.throughline.party;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.fact.Basis;
import org.throughline.fact.PartialDate;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Table;

/** An office that a person holds. It may be contestable: then it rests on a claim. */
@Table("seen.role")
@AsOf(
    """
    may_have_come_by($.from_earliest, :asOf)
    and coalesce($.to_latest, 'infinity') >= :asOf
    and ($.claim_id is null or exists (select from report_by($.claim_id, :asOf)))""")
@Description("An office that a person holds or held, as articles describe it.")
public record Role(
    @Description("The office: `President`.") String title,
    @Description("Who holds it.") Person person,
    @Nullable @Description("Where; null where the texts name no organization.")
        Organization organization,
    @Nullable @Description("Since when; null where no text says.") PartialDate from,
    @Nullable @Description("Until when; null where no text says that it ended.") PartialDate to,
    @Description("How it is known.") Basis basis) {}
