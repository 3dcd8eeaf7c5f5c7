package org.throughline.discrepancy;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.In;

/** A side of a discrepancy. */
@Input("SideInput")
@Description("One of the versions that articles give.")
public record SideInput(
    @Description("The version.") String value,
    @In("discrepancy_side_article.side_id") @Description("Who gives it, one at least.")
        List<SideArticleInput> articles) {}
