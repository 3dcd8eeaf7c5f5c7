package org.throughline.report;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.throughline.article.Article;
import org.throughline.editorial.Editorial;
import org.throughline.fact.Knowledge;
import org.throughline.fact.Locator;
import org.throughline.fact.Node;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;
import org.throughline.mapping.One;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;
import org.throughline.party.Party;
import org.throughline.party.Source;

/** An article reporting exactly one thing. */
@Table("seen.report")
@AsOf("exists (select from article_by($.article_id, :asOf))")
@Description(
    "An article reporting one thing: how firmly, credited to whom, in which words, on which lines.")
public record Report(
    @Id @Description(Node.ID) String id,
    @Sql("$.version::text") @Description(Node.VERSION) String version,
    @Description(Editorial.DESCRIPTION) Editorial editorial,
    @Description("The article.") Article article,
    @Sql(
            """
            select knowledge(published_earliest, published_latest, :asOf) from seen.article where id = $.article_id""")
        @Description(
            "Whether its article was out on the day that `asOf` names above; without one, today.")
        Knowledge known,
    @One(
            kind =
                """
                case when ^.claim_id is not null then 'CLAIM'
                     when ^.element_id is not null then 'PROPOSAL_ELEMENT'
                     when ^.statement_id is not null then 'STATEMENT'
                     when ^.event_id is not null then 'EVENT'
                     else 'PROPOSAL' end""",
            id = "coalesce(^.claim_id, ^.element_id, ^.statement_id, ^.event_id, ^.proposal_id)")
        @Description("What it reports.")
        Reported target,
    @Description("How firmly the article puts it.") Certainty certainty,
    @Description("How the article credits it.") Attribution attribution,
    @Nullable
        @Description(
            "The article's own words where they differ from others', three at most; otherwise null.")
        String wording,
    @Nullable
        @Description(
            "The last party of the chain: whom the information comes from, as far as shown; null where the chain is empty.")
        Party origin,
    @Nullable
        @One(on = "origin_id")
        @Description(
            "The origin where it is a source, official bodies and unnamed groups included; null where it is a person or an organization.")
        Source ultimate,
    @Many(on = "report_id", order = "$.position")
        @Description(
            "From whom the article credits (1) down to the origin; empty where it credits nobody, or leaves open whom.")
        List<ChainHop> chain,
    @Many(from = "(select unnest(^.lines) as line)", order = "$.line")
        @Description("Where the article says it.")
        List<Locator> locators,
    @Many(from = "origin_candidate(^.id, :asOf)", order = "$.score desc, $.party_id")
        @Description(
            "From whom it may come where its origin is not shown, the likeliest first: proposed, never assigned. Empty where it is.")
        List<OriginCandidate> candidates)
    implements Node {}
