package org.throughline.article;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.fact.Basis;
import org.throughline.mapping.Names;

/** What an editor says of a newsroom. */
@Input("NewsroomInput")
@Description("Where articles come from editorially.")
public record NewsroomInput(
    @Description(
            "Its name in addresses: lower-case words joined by hyphens, used by no other object of its kind.")
        String slug,
    @Nullable @Names("Source") @Description("The outlet; null where nothing shows one.")
        String outlet,
    @Description("How it is known that its articles share a newsroom.") Basis basis,
    @Nullable @Description("What speaks for it; needed where it is inferred.") String note) {}
