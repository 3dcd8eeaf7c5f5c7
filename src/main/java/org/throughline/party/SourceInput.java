package org.throughline.party;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.In;
import org.throughline.mapping.Names;

/** What an editor says of a source. */
@Input("SourceInput")
@Description("A source.")
public record SourceInput(
    @Description(
            "Its name in addresses: lower-case words joined by hyphens, used by no other object of its kind.")
        String slug,
    @Description("Its name; it is one of the aliases, without being named there.") String name,
    @Description("What kind of source it is.") SourceKind kind,
    @Nullable
        @Names("Source")
        @Description("The newsroom that an unnamed group spoke to; null for every other source.")
        String speaksTo,
    @Nullable @In("name_alias.party_id") @Description("All names, the listed one first.")
        List<AliasInput> aliases) {}
