package org.throughline.article;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.fact.DateWindow;
import org.throughline.mapping.Facet;
import org.throughline.mapping.Names;
import org.throughline.mapping.Where;

/** Which articles. */
@Input("ArticleFilter")
@Description("Which articles; all conditions given must hold.")
public record ArticleFilter(
    @Nullable
        @Names("Story")
        @Where("$.story_id = :story")
        @Description("They tell this story; its slug or id.")
        String story,
    @Nullable
        @Names("Source")
        @Where("$.outlet_id = :outlet")
        @Description("This outlet published them; its slug or id.")
        String outlet,
    @Nullable
        @Names("Person")
        @Where("$.id in (select article_id from article_author where person_id = :author)")
        @Description("This person wrote them; a slug or id.")
        String author,
    @Nullable @Facet("language") @Description("They are written in this language: `en`.")
        String language,
    @Nullable
        @Where(
            "may_lie_within($.published_earliest, $.published_latest, :published.from, :published.to)")
        @Description(
            "They may have been published in this window; those without any date are left out.")
        DateWindow published,
    @Nullable
        @Names("Party")
        @Where(
            "$.id in (select article_id from mention join seen.party on party.id = party_id where party_id = :mentions)")
        @Description("They name this person or organization; a slug or id.")
        String mentions,
    @Nullable
        @Names("Party")
        @Where("$.id in (select article_id from seen.citation where source_id = :cites)")
        @Description("They lean on this person, organization or source; a slug or id.")
        String cites) {}
