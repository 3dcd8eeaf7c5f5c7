package org.throughline.article;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.throughline.editorial.Editorial;
import org.throughline.fact.Basis;
import org.throughline.fact.Node;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Connection;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;
import org.throughline.party.Source;

/** Where articles come from editorially. */
@Table("seen.newsroom")
@Description(
    "Where articles come from editorially. Articles without a named outlet may share a newsroom by inference; the note says why.")
public record Newsroom(
    @Id @Description(Node.ID) String id,
    @Sql("$.version::text") @Description(Node.VERSION) String version,
    @Description(Editorial.DESCRIPTION) Editorial editorial,
    @Description("Its name in addresses: lower-case words joined by hyphens.") String slug,
    @Nullable @Description("The outlet; null where nothing shows one.") Source outlet,
    @Description("How it is known that its articles share a newsroom.") Basis basis,
    @Nullable
        @AsOf("null::text")
        @Description(
            "What speaks for it, today; null as of a day, and null where there is nothing to add. Passages that its articles share are in their `overlaps`.")
        String note,
    @Connection(on = "newsroom_id", order = "coalesce($.published_earliest, '-infinity') desc")
        @Description("Its articles, newest first.")
        List<Article> articles)
    implements Node {}
