package org.throughline.event;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.fact.Basis;
import org.throughline.mapping.In;
import org.throughline.mapping.Names;

/** A participant of an event. */
@Input("ParticipantInput")
@Description("Who takes part in an event.")
public record ParticipantInput(
    @Names({"Person", "Organization", "Source"}) @Description("Who.") String party,
    @Description("How that is known.") Basis basis,
    @Nullable
        @In("participation_article.participation_id -> article_id")
        @Names("Article")
        @Description("The articles that say so.")
        List<String> articles) {}
