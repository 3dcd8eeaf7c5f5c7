package org.throughline.discrepancy;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;

/** An article on a side. */
@Input("SideArticleInput")
@Description("An article that takes a side.")
public record SideArticleInput(
    @Names("Article") @Description("The article.") String article,
    @Nullable @Description("The lines where it does so, counted from 1.") List<Integer> lines) {}
