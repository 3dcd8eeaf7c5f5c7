package org.throughline.article;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.throughline.editorial.Editorial;
import org.throughline.fact.Locator;
import org.throughline.fact.Node;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;
import org.throughline.party.Party;

/** An article leaning on a source. */
@Table("seen.citation")
@AsOf("exists (select from article_by($.article_id, :asOf))")
@Description("An article leaning on a source.")
public record Citation(
    @Id @Description(Node.ID) String id,
    @Sql("$.version::text") @Description(Node.VERSION) String version,
    @Description("The article that cites.") Article article,
    @Nullable @Description("Whom it credits; null where it credits nobody who can be found.")
        Party source,
    @Nullable @Description("Whom that source passes on; null where it speaks for itself.")
        Party passingOn,
    @Description("How the article leans on the source.") CitationRelation relation,
    @Nullable @Description("What the article calls the source; null where it prints no name.")
        String label,
    @Description(Editorial.DESCRIPTION) Editorial editorial,
    @Many(from = "(select unnest(^.lines) as line)", order = "$.line")
        @Description("Where it does so.")
        List<Locator> locators)
    implements Node {}
