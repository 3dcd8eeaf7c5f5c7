package org.throughline.party;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.fact.Basis;
import org.throughline.fact.PartialDateInput;
import org.throughline.mapping.Names;

/** An office of a person. */
@Input("RoleInput")
@Description("An office that a person holds or held.")
public record RoleInput(
    @Description("What it is called.") String title,
    @Nullable @Names("Organization") @Description("Where; null where the title says all.")
        String organization,
    @Nullable @Description("Whether who holds it leads the organization; left out: no.")
        Boolean leads,
    @Nullable @Description("Since when; null where nothing is known.") PartialDateInput from,
    @Nullable @Description("Until when; null where it is held or nothing is known.")
        PartialDateInput to,
    @Description("How it is known.") Basis basis,
    @Nullable
        @Names("Claim")
        @Description("The claim that it rests on; null where nobody disputes it.")
        String claim) {}
