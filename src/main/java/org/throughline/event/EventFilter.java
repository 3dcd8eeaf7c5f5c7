package org.throughline.event;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.fact.DateWindow;
import org.throughline.mapping.Facet;
import org.throughline.mapping.Names;
import org.throughline.mapping.Where;

/** Which events. */
@Input("EventFilter")
@Description("Which events; all conditions given must hold.")
public record EventFilter(
    @Nullable
        @Names("Story")
        @Where("$.story_id = :story")
        @Description("They belong to this story; its slug or id.")
        String story,
    @Nullable @Names("Story") @Where("$.story_id = :storySlug") @Description("The same as `story`.")
        String storySlug,
    @Nullable @Facet("status") @Description("They have come this far.") List<EventStatus> status,
    @Nullable
        @Where("may_lie_within($.date_earliest, $.date_latest, :date.from, :date.to)")
        @Description("They may fall into this window; those without any date are left out.")
        DateWindow date,
    @Nullable
        @Names("Party")
        @Where("$.id in (select event_id from participation where party_id = :participant)")
        @Description("This person, organization or source takes part; a slug or id.")
        String participant) {}
