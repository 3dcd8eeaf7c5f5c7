package org.throughline.party;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;
import org.throughline.mapping.Where;

/** Which people. */
@Input("PersonFilter")
@Description("Which people; all conditions given must hold.")
public record PersonFilter(
    @Nullable
        @Where("$.id in (select party_id from parties_named(:name))")
        @Description(
            "A word of one of their names begins with this; accents and case do not matter.")
        String name,
    @Nullable
        @Names("Organization")
        @Where(
            "exists (select from seen.role where person_id = $.id and organization_id = :organization)")
        @Description("They hold or held an office there; an organization's slug or id.")
        String organization,
    @Nullable
        @Names("Story")
        @Where("$.id in (select person_id from story_person where story_id = :story)")
        @Description("The story is about them; a story's slug or id.")
        String story) {}
