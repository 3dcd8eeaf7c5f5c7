package org.throughline.party;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A name of a party. */
@Input("AliasInput")
@Description("A name that a party goes by.")
public record AliasInput(
    @Description("The name.") String name,
    @Nullable @Description("The script it is written in, as ISO 15924 has it; left out: `Latn`.")
        String script) {}
