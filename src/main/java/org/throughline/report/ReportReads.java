package org.throughline.report;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.article.Article;
import org.throughline.fact.Knowledge;
import org.throughline.mapping.Connection;
import org.throughline.mapping.Names;
import org.throughline.mapping.One;
import org.throughline.mapping.Sql;

/** The reports of articles and sources, and what reports add up to. */
@GraphQLApi
interface ReportReads {

  @Connection(on = "article_id", order = "$.lines[1], $.id", first = 50)
  @Description("What the article reports, in the order of its lines.")
  List<Report> reports(@Source Article article);

  @Connection(
      where = "$.origin_id in (select id from seen.source where id = ^.id or speaks_to_id = ^.id)",
      order = "$.article_id, $.position",
      first = 50)
  @Description("Reports that come from it, or from an unnamed group that spoke to it.")
  List<Report> originated(@Source org.throughline.party.Source source);

  @Sql("select known from knowledge_of($.id, :asOf)")
  @Description(
      "Whether an article had reported it by the day that `asOf` names above; without one, by today.")
  Knowledge known(@Source Reported reported);

  @One(
      from =
          """
          (select support.*, coalesce(:excludeSources.unknown, '{}') as not_found
           from corroboration(^.id, :excludeSources, :treatAnonymousAs, :asOf) support)""")
  @Description("How well it is supported.")
  Corroboration corroboration(
      @Source Reported reported,
      @Nullable
          @Id
          @Names({"Party", "Newsroom"})
          @Description(
              "Without these people, organizations, sources and newsrooms, by slug or id, at most 100: without what they publish, and without what came through them. A slug that names none of them leaves out nothing: see `notFound`.")
          List<String> excludeSources,
      @Nullable @DefaultValue("DISTINCT") @Description("How to count unnamed groups.")
          AnonymousPolicy treatAnonymousAs);

  @One(from = "citation_bundle(^.id, :format, :asOf)")
  @Description("Its evidence as a document of a standard.")
  CitationBundle citationBundle(
      @Source Reported reported, @Description("The standard.") BundleFormat format);
}
