package org.throughline.report;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.article.Article;
import org.throughline.mapping.Connection;

/** The reports of articles and sources. */
@GraphQLApi
interface ReportReads {

  @Connection(on = "article_id", order = "$.lines[1], $.id", first = 50)
  @Description("What the article reports, in the order of its lines.")
  List<Report> reports(@Source Article article);

  @Connection(
      where = "$.origin_id in (select id from source where id = ^.id or speaks_to_id = ^.id)",
      order = "$.article_id, $.position",
      first = 50)
  @Description("Reports that come from it, or from an unnamed group that spoke to it.")
  List<Report> originated(@Source org.throughline.party.Source source);
}
