package org.throughline.article;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;

/** What an editor says of a citation. */
@Input("CitationInput")
@Description("An article leaning on a source.")
public record CitationInput(
    @Names("Article") @Description("The article that cites.") String article,
    @Nullable
        @Names({"Person", "Organization", "Source"})
        @Description("Whom it credits; null where it credits nobody who can be found.")
        String source,
    @Nullable
        @Names({"Person", "Organization", "Source"})
        @Description("Whom that source passes on; null where it speaks for itself.")
        String passingOn,
    @Description("How the article leans on the source.") CitationRelation relation,
    @Nullable @Description("What the article calls the source; null where it prints no name.")
        String label,
    @Description("The lines where it does so, counted from 1.") List<Integer> lines) {}
