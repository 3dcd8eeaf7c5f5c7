package org.throughline.report;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.article.CitationRelation;
import org.throughline.fact.Basis;
import org.throughline.mapping.Table;
import org.throughline.party.Party;

/** One party on the way of an information. */
@Table("report_hop")
@Description("One party on the way from the article down to the origin.")
public record ChainHop(
    @Description("Its place on the way, counted from 1: whom the article credits.") int position,
    @Description("Who passes it on, or is its origin.") Party party,
    @Nullable @Description("How the one before leans on this party; null where no text says.")
        CitationRelation relation,
    @Description("How the hop is known.") Basis basis) {}
