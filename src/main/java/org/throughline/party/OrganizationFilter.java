package org.throughline.party;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Facet;
import org.throughline.mapping.Names;
import org.throughline.mapping.Where;

/** Which organizations. */
@Input("OrganizationFilter")
@Description("Which organizations; all conditions given must hold.")
public record OrganizationFilter(
    @Nullable
        @Where("$.id in (select party_id from parties_named(:name))")
        @Description(
            "A word of one of their names begins with this; accents and case do not matter.")
        String name,
    @Nullable @Facet("kind") @Description("They are of one of these kinds.")
        List<OrganizationKind> kind,
    @Nullable
        @Names("Story")
        @Where("$.id in (select organization_id from story_organization where story_id = :story)")
        @Description("The story is about them; a story's slug or id.")
        String story) {}
