package org.throughline.event;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.fact.PartialDateInput;
import org.throughline.mapping.In;
import org.throughline.mapping.Names;

/** What an editor says of an event. */
@Input("EventInput")
@Description("Something that happened, or may happen.")
public record EventInput(
    @Description(
            "Its name in addresses: lower-case words joined by hyphens, used by no other object of its kind.")
        String slug,
    @Names("Story") @Description("The story it belongs to.") String story,
    @Description("What it is called.") String name,
    @Description("Whether it was held, or is to be.") EventStatus status,
    @Nullable @Description("When, as far as the texts tell.") PartialDateInput date,
    @Nullable @Description("Where; null where the texts do not tell.") String place,
    @Nullable @In("participation.event_id") @Description("Who takes part.")
        List<ParticipantInput> participants,
    @Nullable @In("count_mention.event_id") @Description("How articles count who takes part.")
        List<CountMentionInput> countMentions,
    @Nullable @In("place_candidate.event_id") @Description("Where it might be.")
        List<PlaceCandidateInput> placeCandidates,
    @Nullable
        @In("event_claim.event_id -> claim_id")
        @Names("Claim")
        @Description("The claims that it rests on.")
        List<String> claims,
    @Nullable @In("event_next.event_id -> next_id") @Names("Event") @Description("What comes next.")
        List<String> next) {}
