package org.throughline;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.throughline.world.Article;
import org.throughline.world.Claim;
import org.throughline.world.Discrepancy;
import org.throughline.world.Event;
import org.throughline.world.Newsroom;
import org.throughline.world.Organization;
import org.throughline.world.Party;
import org.throughline.world.Person;
import org.throughline.world.Proposal;
import org.throughline.world.Report;
import org.throughline.world.Response;
import org.throughline.world.Rows;
import org.throughline.world.Source;
import org.throughline.world.Statement;
import org.throughline.world.Story;
import org.throughline.world.Thing;

/**
 * Data in domain words, for tests that state only what matters to them: everything else has a
 * default. A thing's slug is its name in lower case with hyphens. What a test says is one
 * transaction until its next request.
 */
@Singleton
public class World {

  private final Rows rows;
  private final Map<String, Source> sources = new HashMap<>();
  private Story aStory;
  private int number;

  @Inject
  public World(DataSource database) {
    rows = new Rows(database);
  }

  /** Forgets everything, unless what a test left is refused. */
  public void clear() {
    rows.commit();
    rows.clear();
    sources.clear();
    aStory = null;
    number = 0;
  }

  public Rows rows() {
    return rows;
  }

  /** Counts up, for whatever needs a place of its own among others. */
  public int next() {
    return ++number;
  }

  public static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** The story of everything that is filed under no other. */
  public Story aStory() {
    if (aStory == null) {
      aStory = story("a story");
    }
    return aStory;
  }

  public Story story(String title) {
    return new Story(this, title);
  }

  public Person person(String name) {
    return new Person(this, name);
  }

  public Organization organization(String name) {
    return new Organization(this, name);
  }

  public Source source(String name) {
    return remember(new Source(this, name));
  }

  public Source unnamedGroup(String name, Source speaksTo) {
    return remember(new Source(this, name, speaksTo));
  }

  private Source remember(Source source) {
    sources.put(source.toString(), source);
    return source;
  }

  /** The source with this name, made if need be. */
  public Source sourceOf(String name) {
    var known = sources.get(slug(name));
    return known == null ? source(name) : known;
  }

  public Newsroom newsroom(String name) {
    return new Newsroom(this, name);
  }

  public Article article(String name) {
    return new Article(this, name);
  }

  public Claim claim(String text) {
    return new Claim(this, text);
  }

  /** An article reports a claim, element, statement, event or proposal. */
  public Report report(Article article, Thing<?> target) {
    return new Report(this, article, target);
  }

  public Response response(Party<?> party, Claim evidence) {
    return new Response(this, party, evidence);
  }

  public Statement statement(String gist) {
    return new Statement(this, gist);
  }

  public Event event(String name) {
    return new Event(this, name);
  }

  public Proposal proposal(String name) {
    return new Proposal(this, name);
  }

  public Discrepancy discrepancy(String topic) {
    return new Discrepancy(this, topic);
  }
}
