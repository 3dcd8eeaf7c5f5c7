package org.throughline.report;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.article.CitationRelation;
import org.throughline.fact.Basis;
import org.throughline.mapping.Names;

/** A party of a chain. */
@Input("HopInput")
@Description("A party that information came through.")
public record HopInput(
    @Names({"Person", "Organization", "Source"}) @Description("Who.") String party,
    @Nullable
        @Description("How what stands before it leans on it; null where the text does not say.")
        CitationRelation relation,
    @Description("How that is known.") Basis basis) {}
