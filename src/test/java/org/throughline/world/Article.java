package org.throughline.world;

import com.github.f4b6a3.uuid.UuidCreator;
import org.throughline.World;
import org.throughline.article.Fingerprint;

/** A published piece: without a day, an outlet or an author, from a newsroom of its own. */
public final class Article extends Thing<Article> {

  public Article(World world, String name) {
    super(world, "article", name);
    insert(
        "slug",
        toString(),
        "story_id",
        world.aStory(),
        "newsroom_id",
        world.newsroom("newsroom of " + name),
        "language",
        "en",
        "outlet_basis",
        "UNKNOWN",
        "published_basis",
        "UNKNOWN");
  }

  public Article inStory(Story story) {
    return with("story_id", story);
  }

  public Article in(String language) {
    return with("language", language);
  }

  public Article titled(String title) {
    return with("title", title);
  }

  /** It names its outlet, and so comes from the newsroom of that. */
  public Article from(Source outlet) {
    var rows = world.rows();
    rows.run(
        """
        update newsroom set outlet_id = ?, basis = 'STATED'
        where id = (select newsroom_id from article where id = ?)
          and not exists (select from newsroom where outlet_id = ?)\
        """,
        outlet,
        this,
        outlet);
    rows.run(
        """
        update article set outlet_id = newsroom.outlet_id, newsroom_id = newsroom.id, outlet_basis = 'STATED'
        from newsroom where article.id = ? and newsroom.outlet_id = ?\
        """,
        this,
        outlet);
    return this;
  }

  public Article from(Newsroom newsroom) {
    return with("newsroom_id", newsroom);
  }

  public Article published(String day) {
    return day("published", day);
  }

  public Article publishedBetween(String earliest, String latest) {
    return between("published", earliest, latest);
  }

  public Article by(Person... authors) {
    for (var author : authors) {
      add("article_author", "article_id", this, "person_id", author, "position", world.next());
    }
    return this;
  }

  /** What it says is known, and may not be kept. */
  public Article withText(String text) {
    var fingerprint = Fingerprint.of(text);
    return add(
        "article_text",
        "article_id",
        this,
        "fingerprint",
        fingerprint.hashes(),
        "lines",
        fingerprint.lines());
  }

  /** Which runs of words it has is known, and not where. */
  public Article withTextOfUnknownLines(String text) {
    return add("article_text", "article_id", this, "fingerprint", Fingerprint.of(text).hashes());
  }

  /** What it says is known, and a licence lets us keep it. */
  public Article withText(String text, String licence) {
    withText(text);
    world
        .rows()
        .run(
            "update article_text set text = ?, licence = ? where article_id = ?",
            text,
            licence,
            this);
    return this;
  }

  public Article citing(Party<?> source) {
    return citing(source, null);
  }

  /** It leans on a source that passes somebody else on. */
  public Article citing(Party<?> source, Party<?> passedOn) {
    return citation(source, passedOn, "CITES", "{4,9}");
  }

  /** It says that somebody reports it, and not who. */
  public Article citingNobody() {
    return citation(null, null, "UNATTRIBUTED", "{7}");
  }

  private Article citation(Party<?> source, Party<?> passedOn, String relation, String lines) {
    return add(
        "citation",
        "id",
        UuidCreator.getTimeOrderedEpoch(),
        "article_id",
        this,
        "position",
        world.next(),
        "source_id",
        source,
        "passing_on_id",
        passedOn,
        "relation",
        relation,
        "label",
        source == null ? null : source.toString(),
        "lines",
        lines);
  }
}
