package org.throughline.proposal;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.fact.Basis;
import org.throughline.fact.PartialDateInput;
import org.throughline.mapping.In;
import org.throughline.mapping.Names;

/** A step of a proposal. */
@Input("StatusChangeInput")
@Description("A step of a proposal's course.")
public record StatusChangeInput(
    @Description("Where it is since then.") ProposalStatus status,
    @Nullable @Description("Since when, as far as the texts tell.") PartialDateInput from,
    @Description("How that is known.") Basis basis,
    @Nullable
        @In("status_change_article.status_change_id -> article_id")
        @Names("Article")
        @Description("The articles that say so.")
        List<String> articles) {}
