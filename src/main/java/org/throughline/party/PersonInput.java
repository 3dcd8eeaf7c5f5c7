package org.throughline.party;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.In;

/** What an editor says of a person. */
@Input("PersonInput")
@Description("A person.")
public record PersonInput(
    @Description(
            "Its name in addresses: lower-case words joined by hyphens, used by no other object of its kind.")
        String slug,
    @Description(
            "The name the person is listed under; it is one of the aliases, without being named there.")
        String name,
    @Nullable @Description("Addresses of the same person elsewhere; left out: none.")
        List<String> sameAs,
    @Nullable @In("name_alias.party_id") @Description("All names, the listed one first.")
        List<AliasInput> aliases,
    @Nullable @In("role.person_id") @Description("The offices, in order.") List<RoleInput> roles) {}
