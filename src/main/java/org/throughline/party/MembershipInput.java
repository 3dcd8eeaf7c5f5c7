package org.throughline.party;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;

/** A member of an organization. */
@Input("MembershipInput")
@Description("A member of an organization.")
public record MembershipInput(
    @Description("How the member is called there.") String label,
    @Nullable
        @Names({"Person", "Organization", "Source"})
        @Description("Who that is; null where it is nobody on record.")
        String party,
    @Nullable
        @Names("Claim")
        @Description("The claim that it rests on; null where nobody disputes it.")
        String claim) {}
