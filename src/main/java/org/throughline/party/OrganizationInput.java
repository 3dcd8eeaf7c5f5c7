package org.throughline.party;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.In;

/** What an editor says of an organization. */
@Input("OrganizationInput")
@Description("An organization.")
public record OrganizationInput(
    @Description(
            "Its name in addresses: lower-case words joined by hyphens, used by no other object of its kind.")
        String slug,
    @Description(
            "The name it is listed under; it is one of the aliases, without being named there.")
        String name,
    @Description("What kind of organization it is.") OrganizationKind kind,
    @Nullable @Description("How many members it has; null where that is not known.") Integer size,
    @Nullable @In("name_alias.party_id") @Description("All names, the listed one first.")
        List<AliasInput> aliases,
    @Nullable @In("membership.organization_id") @Description("Its members, in order.")
        List<MembershipInput> members) {}
