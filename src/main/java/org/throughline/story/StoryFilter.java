package org.throughline.story;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.fact.DateWindow;
import org.throughline.mapping.Facet;
import org.throughline.mapping.Names;
import org.throughline.mapping.Where;

/** Which stories. */
@Input("StoryFilter")
@Description("Which stories; all conditions given must hold.")
public record StoryFilter(
    @Nullable @Facet("language") @Description("They are told in this language: `en`.")
        String language,
    @Nullable
        @Where(
            "$.updated_at >= coalesce(:updated.from, '-infinity') and $.updated_at < coalesce(:updated.to, 'infinity') + 1")
        @Description("They last changed here in this window, in UTC.")
        DateWindow updated,
    @Nullable
        @Names("Person")
        @Where("$.id in (select story_id from story_person where person_id = :person)")
        @Description("They are about this person; a slug or id.")
        String person,
    @Nullable
        @Names("Organization")
        @Where(
            "$.id in (select story_id from story_organization where organization_id = :organization)")
        @Description("They are about this organization; a slug or id.")
        String organization) {}
