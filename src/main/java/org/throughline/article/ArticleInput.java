package org.throughline.article;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.fact.Basis;
import org.throughline.fact.PartialDateInput;
import org.throughline.mapping.In;
import org.throughline.mapping.Names;

/** What an editor says of an article. */
@Input("ArticleInput")
@Description("A published piece.")
public record ArticleInput(
    @Description(
            "Its name in addresses: lower-case words joined by hyphens, used by no other object of its kind.")
        String slug,
    @Names("Story") @Description("The story it tells.") String story,
    @Nullable
        @Names("Newsroom")
        @Description(
            "Where it comes from editorially; left out: the newsroom of its outlet, which is made where there is none.")
        String newsroom,
    @Nullable
        @Description(
            "Its headline, or what it is about in our words; null where nobody gave it one.")
        String title,
    @Nullable @Description("Whether the title is in our words; left out: it is printed.")
        Boolean titleSupplied,
    @Nullable @Description("Where it stands on the web; null where that is not known.") String url,
    @Description("The language it is written in, as BCP 47 has it: `en`.") String language,
    @Nullable @Names("Source") @Description("Who published it; null where nothing shows it.")
        String outlet,
    @Description("How the outlet is known; `UNKNOWN` where it is null.") Basis outletBasis,
    @Nullable @Description("When it was published, as far as it tells.") PartialDateInput published,
    @Nullable
        @In("article_author.article_id -> person_id")
        @Names("Person")
        @Description("Who wrote it, in the order of the byline.")
        List<String> authors) {}
