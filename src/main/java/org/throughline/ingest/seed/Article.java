package org.throughline.ingest.seed;

import static org.throughline.ingest.problem.Code.CONTRADICTION;
import static org.throughline.ingest.yaml.Text.ADDRESS;
import static org.throughline.ingest.yaml.Text.LANGUAGE;
import static org.throughline.ingest.yaml.Text.LINE;

import org.throughline.fact.Basis;
import org.throughline.ingest.table.Key;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Choice;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;

/**
 * One published piece. What it does not name stays null.
 *
 * @param titleSupplied the title is not the piece's own
 * @param outletBasis UNKNOWN where there is no outlet
 */
record Article(
    String slug,
    String story,
    String newsroom,
    String title,
    boolean titleSupplied,
    String url,
    String language,
    String outlet,
    Basis outletBasis,
    PartialDate published) {

  static final Table<Article> TABLE =
      Table.<Article>identified("article")
          .versioned()
          .slug(Article::slug)
          .within("story_id", Story.TABLE, Article::story)
          .to("newsroom_id", Newsroom.TABLE, Article::newsroom)
          .text("title", Article::title)
          .yesOrNo("title_supplied", Article::titleSupplied)
          .text("url", Article::url)
          .text("language", Article::language)
          .to("outlet_id", Party.TABLE, Article::outlet)
          .choice("outlet_basis", Basis.class, Article::outletBasis)
          .with(PartialDate.columns("published", Article::published));

  static final Table<Link> AUTHORS =
      Link.table("article_author", TABLE, "person_id", Party.TABLE)
          .number("position", Link::position);

  static void readAll(Value articles, Filing filing) {
    for (var entry : articles.entries()) {
      var slug = filing.give(Kind.ARTICLE, entry.key());
      entry.value().object(fields -> read(slug, fields, filing));
    }
  }

  private static Article read(String slug, Fields fields, Filing filing) {
    filing.name(slug, fields.optional("as"));
    var basis = fields.optional("outlet-basis").as(Choice.among(PartialDate.KNOWN));
    var headline = fields.optional("headline").as(LINE);
    var title = fields.optional("title").as(LINE);
    var article =
        new Article(
            slug,
            filing.story,
            filing.refer(fields.required("newsroom"), Kind.NEWSROOM),
            headline == null ? title : headline,
            title != null,
            fields.optional("url").as(ADDRESS),
            fields.required("language").as(LANGUAGE),
            filing.refer(fields.optional("outlet"), Kind.SOURCE),
            basis == null ? Basis.UNKNOWN : basis,
            PartialDate.readOrUnknown(fields.optional("published")));
    filing.add(TABLE, article, fields.at());
    if (fields.has("outlet") != fields.has("outlet-basis")) {
      var wrong = fields.has("outlet") ? "an outlet without a basis" : "a basis without an outlet";
      fields.wrong(CONTRADICTION, wrong, "give 'outlet' and 'outlet-basis', or neither");
    }
    if (title != null && headline != null) {
      fields.wrong(
          CONTRADICTION, "two titles", "give 'headline' as printed, or 'title' in own words");
    }
    filing.draft.link(
        AUTHORS, Key.of(slug), fields.optional("authors"), item -> filing.refer(item, Kind.PERSON));
    filing.draft.file(slug, filing.story);
    ArticleText.read(slug, fields, filing.draft);
    Citation.readAll(slug, fields.optional("citations"), filing);
    Mention.readAll(slug, fields.optional("mentions"), filing);
    SourceLabel.readAll(slug, fields.optional("labels"), filing);
    return article;
  }
}
