package org.throughline.party;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Facet;
import org.throughline.mapping.Names;
import org.throughline.mapping.Where;

/** Which sources. */
@Input("SourceFilter")
@Description("Which sources; all conditions given must hold.")
public record SourceFilter(
    @Nullable
        @Where("$.id in (select party_id from parties_named(:name))")
        @Description(
            "A word of one of their names begins with this; accents and case do not matter.")
        String name,
    @Nullable @Facet("kind") @Description("They are of one of these kinds.") List<SourceKind> kind,
    @Nullable
        @Names("Source")
        @Where("$.speaks_to_id = :speaksTo")
        @Description("Unnamed groups that spoke to this source; its slug or id.")
        String speaksTo) {}
