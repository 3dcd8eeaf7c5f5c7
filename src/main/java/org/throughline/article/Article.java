package org.throughline.article;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.throughline.editorial.Editorial;
import org.throughline.fact.Basis;
import org.throughline.fact.Knowledge;
import org.throughline.fact.Node;
import org.throughline.fact.PartialDate;
import org.throughline.mapping.AsOf;
import org.throughline.mapping.Many;
import org.throughline.mapping.Sql;
import org.throughline.mapping.Table;
import org.throughline.party.Person;
import org.throughline.party.Source;

/** One published piece. What the piece does not say is null, with a basis. */
@Table("seen.article")
@AsOf("may_have_come_by($.published_earliest, :asOf)")
@Description(
    "One published piece. What the piece itself does not say is null, whatever is known elsewhere.")
public record Article(
    @Id @Description(Node.ID) String id,
    @Sql("$.version::text") @Description(Node.VERSION) String version,
    @Description(Editorial.DESCRIPTION) Editorial editorial,
    @Description("Its name in addresses: lower-case words joined by hyphens.") String slug,
    @Nullable
        @Description(
            "Its headline, or what it is about in our words: see `titleBasis`. Null where nobody gave it one.")
        String title,
    @Sql(
            """
            case when $.title is null then 'UNKNOWN' when $.title_supplied then 'DERIVED' else 'STATED' end::basis""")
        @Description(
            "`STATED`: the piece prints the title. `DERIVED`: it is in our words. `UNKNOWN`: there is none.")
        Basis titleBasis,
    @Nullable @Description("Where it stands on the web; null where that is not known.") String url,
    @Description("The language it is written in, as BCP 47 has it: `en`.") String language,
    @Nullable
        @Description(
            "Who published it, as the piece says or as signs in it show: see `outletBasis`; null where nothing shows it.")
        Source outlet,
    @Description("How the outlet is known; `UNKNOWN` where it is null.") Basis outletBasis,
    @Description("Where it comes from editorially, by name or by inference.") Newsroom newsroom,
    @Many(through = "article_author.article_id -> person_id", order = "link.position")
        @Description("Who wrote it, in the order of the byline; empty where it names nobody.")
        List<Person> authors,
    @Description("When it was published, as far as it tells.") PartialDate published,
    @Sql("knowledge($.published_earliest, $.published_latest, :asOf)")
        @Description("Whether it was out on the day that `asOf` names above; without one, today.")
        Knowledge known,
    @Many(on = "article_id", order = "$.position")
        @Description("Whom it leans on, in the order of the text.")
        List<Citation> citations,
    @Nullable
        @Sql("select cardinality(fingerprint) from article_text where article_id = $.id")
        @Description(
            "How many different runs of five words its text has, which `overlaps` compares; null where its text has not been seen.")
        Integer runCount,
    @Nullable
        @Sql("select text from article_text where article_id = $.id")
        @Description("Its text, where a licence lets us keep it; null otherwise.")
        String text,
    @Nullable
        @Sql("select licence from article_text where article_id = $.id")
        @Description(
            "The licence that lets us keep the text, as SPDX has it: `CC-BY-4.0`; null where the text is not kept.")
        String licence)
    implements Node {}
