package org.throughline.article;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.edit.Change;
import org.throughline.edit.Edit;
import org.throughline.mapping.Between;
import org.throughline.mapping.Connection;
import org.throughline.mapping.Many;
import org.throughline.mapping.Names;
import org.throughline.party.NameAlias;
import org.throughline.party.Organization;
import org.throughline.party.Person;

/** Lookups and lists of articles, and the articles of people, organizations and sources. */
@GraphQLApi
interface ArticleReads {

  @Query
  @Nullable
  @Description("An article by slug or id; null where there is none.")
  Article article(@Names("Article") @Description("The article's slug or id.") String slug);

  @Query
  @Connection(by = ArticleOrderField.class)
  @Description("Published pieces, newest first unless ordered otherwise.")
  List<Article> articles(
      @Nullable @Description("Which articles; left out: all.") ArticleFilter filter);

  @Nullable
  @Description("The article that gave cause to the edit; null where the editor named none.")
  Article cause(@Source Edit edit);

  @Nullable
  @Description("The article that gave cause to it; null where the editor named none.")
  Article cause(@Source Change change);

  @Many(from = "article_overlap(^.id, :minContainment)", order = "$.containment desc, $.slug")
  @Description(
      "Other articles, of any story, that have passages of it in the same words: the one that has most of it first, at most 100. Empty where the texts are not known: see `runCount`.")
  List<TextOverlap> overlaps(
      @Source Article article,
      @Nullable
          @DefaultValue("0.1")
          @Between(least = 0, most = 1)
          @Description(
              "Only those that have at least this share of the article, from 0 to 1; 0: all that have anything of it. Less than some hundredths are names, titles and set phrases.")
          Double minContainment);

  @Connection(
      where = "$.id in (select article_id from mention where party_id = ^.id)",
      order = "coalesce($.published_earliest, '-infinity') desc")
  @Description("Articles that name the person, newest first.")
  List<Article> articles(@Source Person person);

  @Connection(
      where = "$.id in (select article_id from mention where party_id = ^.id)",
      order = "coalesce($.published_earliest, '-infinity') desc")
  @Description("Articles that name the organization, newest first.")
  List<Article> articles(@Source Organization organization);

  @Connection(
      through = "article_author.person_id -> article_id",
      order = "coalesce($.published_earliest, '-infinity') desc")
  @Description("Articles that the person wrote, newest first.")
  List<Article> authored(@Source Person person);

  @Many(
      through = "mention.alias_id -> article_id",
      order = "coalesce($.published_earliest, '-infinity') desc, $.id")
  @Description("The articles that print this name, newest first.")
  List<Article> seenIn(@Source NameAlias alias);

  @Many(on = "source_id", order = "$.label, $.article_id")
  @Description("What articles call it.")
  List<SourceLabel> labels(@Source org.throughline.party.Source source);

  @Connection(
      where =
          "$.id in (select article_id from seen.citation where ^.id in (source_id, passing_on_id))",
      order = "coalesce($.published_earliest, '-infinity') desc")
  @Description("Articles that lean on it, directly or through another source, newest first.")
  List<Article> citedIn(@Source org.throughline.party.Source source);
}
