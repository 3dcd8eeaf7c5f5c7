package org.throughline.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.throughline.World;

/** A world in which everything happens, with and without whatever may be missing. */
public final class SomeNews {

  private final World world;
  private final Random random;
  private final List<Person> people = new ArrayList<>();
  private final List<Organization> organizations = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private final List<Party<?>> parties = new ArrayList<>();
  private final List<Story> stories = new ArrayList<>();
  private final List<Article> articles = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<Thing<?>> reported = new ArrayList<>();

  private SomeNews(World world, long seed) {
    this.world = world;
    this.random = new Random(seed);
  }

  public static void in(World world, long seed) {
    new SomeNews(world, seed).tell();
  }

  private void tell() {
    parties();
    stories();
    articles();
    claims();
    for (var i = 0; i < 6; i++) {
      event(i);
      statement(i);
      proposal(i);
      discrepancy(i);
    }
    for (var i = 0; i < 40; i++) {
      report();
    }
  }

  private void parties() {
    for (var i = 0; i < 6; i++) {
      people.add(world.person("Person " + i));
      organizations.add(world.organization("Organization " + i));
      sources.add(
          i < 4
              ? world.source("Source " + i)
              : world.unnamedGroup("Source " + i, sources.get(i - 4)));
    }
    parties.addAll(people);
    parties.addAll(organizations);
    parties.addAll(sources);
    sources.get(1).ofKind("AGENCY");
    people.get(0).alsoKnownAs("Ann").alsoAt("https://a.example", "https://b.example");
    organizations.get(1).ofKind("ALLIANCE").counting(30).maybeSameAs(organizations.get(0));
    organizations
        .get(2)
        .withMember(people.get(0))
        .withMember("two others")
        .withMember(sources.get(0));
    people.get(0).holds("President", organizations.get(0)).since("2025-01-20").leading();
    people.get(0).holds("Senator", null).since("2010-01-03").until("2014-01-03");
    people.get(1).holds("Minister", organizations.get(1)).leading();
  }

  private void stories() {
    for (var i = 0; i < 4; i++) {
      stories.add(world.story("Story " + i).changed("2025-08-1" + i / 2 + " 10:00:00.5+00"));
    }
    stories
        .get(0)
        .about(people.get(0), people.get(2))
        .about(organizations.get(1))
        .summarized("Much.");
    stories.get(1).about(people.get(0)).in("uk");
  }

  private void articles() {
    var desk = world.newsroom("desk").of(sources.get(0));
    for (var i = 0; i < 8; i++) {
      var article = world.article("Article " + i).inStory(stories.get(i % 3));
      articles.add(
          i % 2 == 0 ? article.from(sources.get(i / 2)).titled("Title " + i) : article.from(desk));
      if (i % 3 > 0) {
        article.published("2025-08-1" + i / 2).by(pick(people));
      }
      article
          .citing(sources.get(i % 4), i % 2 == 0 ? sources.get(4) : null)
          .citing(pick(people))
          .citingNobody();
    }
    var told = "it was told in the town that a ferry would go to the island again";
    articles.get(0).withText(told, "CC0-1.0");
    articles.get(1).withText(told + " and nobody knew more than that");
    articles.get(2).withText("in the town that a ferry would go nobody knew more than that");
    articles.get(3).withText("of something else altogether nothing was told anywhere");
    articles.get(0).publishedBetween("2025-08-12", "2025-08-14").in("uk");
    people.get(0).namedIn(articles.get(0), articles.get(1), articles.get(5));
    organizations.get(0).namedIn(articles.get(2));
    sources.get(4).called("officials", articles.get(0)).called("people", articles.get(3));
  }

  private void claims() {
    for (var i = 0; i < 8; i++) {
      claims.add(world.claim("claim " + i).inStory(stories.get(i % 3)));
    }
    reported.addAll(claims);
    people.get(1).holds("Envoy", organizations.get(2)).restingOn(claims.get(0));
    world.response(people.get(0), claims.get(1)).about(claims.get(2)).to(sources.get(0));
    world.response(organizations.get(0), claims.get(3)).about(claims.get(2));
    world.response(sources.get(1), claims.get(3));
  }

  private void event(int i) {
    var event =
        world
            .event("Event " + i)
            .inStory(stories.get(i % 2))
            .status(List.of("HELD", "PLANNED", "PROPOSED").get(i % 3));
    if (i % 3 < 2) {
      event
          .on("2025-08-1" + (i + 2))
          .with("place", "Town " + i)
          .attended(people.get(i), articles.get(i))
          .attended(organizations.get(i));
      event.counted(articles.get(i), "several", null).counted(articles.get(i), "seven", 7);
    } else {
      event
          .between(null, "2025-08-20")
          .maybeIn("Geneva", organizations.get(0), claims.get(0))
          .maybeIn("Town", null, claims.get(1));
    }
    event.claimed(claims.get(i), claims.get(i + 1));
    events.forEach(earlier -> earlier.followedBy(event));
    events.add(event);
    reported.add(event);
  }

  private void statement(int i) {
    var statement =
        world
            .statement("statement " + i)
            .inStory(stories.get(i % 3))
            .by(people.get(i), sources.get(i));
    if (i % 2 == 0) {
      statement.made("2025-08-1" + i).via("INTERVIEW", sources.get(2)).at(events.get(0));
    }
    reported.add(statement.asserting(claims.get(i), claims.get(i + 2)));
  }

  private void proposal(int i) {
    var proposal =
        world
            .proposal("Proposal " + i)
            .inStory(stories.get(i % 2))
            .by(people.get(i), organizations.get(0));
    proposals.add(proposal);
    reported.add(proposal);
    reported.add(proposal.element("element a " + i).inSet("four", 1));
    reported.add(proposal.element("element b " + i));
    var position =
        proposal
            .position(people.get(i), "SUPPORTS")
            .since("2025-08-15")
            .spokenBy(people.get((i + 1) % 6));
    proposal
        .position(organizations.get(i), "OPPOSES")
        .statedBy(sources.get(0))
        .detail("not at all")
        .contestedBy(position);
    if (i > 0) {
      proposal.linked("RELATED", proposals.get(i - 1)).worth(i + "000.50", "EUR");
      proposal
          .onCondition("peace " + i, people.get(2), claims.get(i))
          .became("PROPOSED", articles.get(i));
    }
  }

  private void discrepancy(int i) {
    world
        .discrepancy("discrepancy " + i)
        .inStory(stories.get(i % 2))
        .ofKind(List.of("COUNT", "TENSE", "NAMING").get(i % 3))
        .about(claims.get(i), claims.get(i + 1))
        .side("three", articles.get(i), articles.get(i + 1))
        .side("four", articles.get(i + 2));
  }

  private void report() {
    var report =
        world
            .report(pick(articles), pick(reported))
            .lines(1 + random.nextInt(9), 11)
            .certainty(pick(List.of("ASSERTED", "WILL", "POSSIBLE")));
    if (random.nextBoolean()) {
      report
          .via(sources.get(random.nextInt(2)))
          .via(pick(people))
          .wording("words " + random.nextInt(3));
    }
    if (random.nextInt(3) == 0) {
      report.via(sources.get(4));
    }
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
