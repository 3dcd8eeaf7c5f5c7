package org.throughline.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reports of one claim, in a small town where newsrooms, articles and parties meet often.
 *
 * <p>Two articles come from each newsroom. The first two newsrooms are those of the first two
 * parties, which are outlets, but only the first of each one's articles names it.
 */
record Graph(List<Line> reports) {

  static final List<Kind> PARTIES =
      List.of(
          Kind.OUTLET,
          Kind.OUTLET,
          Kind.UNNAMED,
          Kind.UNNAMED,
          Kind.UNNAMED,
          Kind.OFFICIAL,
          Kind.PERSON,
          Kind.PERSON,
          Kind.ORGANIZATION);

  /** The outlet that the unnamed people spoke to. */
  static final int SPOKEN_TO = 0;

  static final int NEWSROOMS = 5;
  static final int ARTICLES = 2 * NEWSROOMS;

  /** What a party is. */
  enum Kind {
    OUTLET,
    UNNAMED,
    OFFICIAL,
    PERSON,
    ORGANIZATION
  }

  /** A report: its article, and its chain of parties down to the origin. */
  record Line(int article, List<Integer> chain) {

    int newsroom() {
      return newsroomOf(article);
    }

    boolean showsOrigin() {
      return !chain.isEmpty();
    }

    int origin() {
      return chain.get(chain.size() - 1);
    }
  }

  /** Who is left out, and how unnamed groups count. */
  record Question(Set<Integer> parties, Set<Integer> newsrooms, AnonymousPolicy policy) {

    static final Question PLAIN = new Question(Set.of(), Set.of(), AnonymousPolicy.DISTINCT);
    static final Question WITHOUT_ALL =
        new Question(below(PARTIES.size()), below(NEWSROOMS), AnonymousPolicy.DISTINCT);

    static Question random(Random random) {
      return new Question(
          some(random, PARTIES.size()),
          some(random, NEWSROOMS),
          random.nextBoolean() ? AnonymousPolicy.SAME : AnonymousPolicy.DISTINCT);
    }

    /** Mostly few. */
    private static Set<Integer> some(Random random, int bound) {
      return random.ints(random.nextInt(3), 0, bound).boxed().collect(Collectors.toSet());
    }

    private static Set<Integer> below(int bound) {
      return IntStream.range(0, bound).boxed().collect(Collectors.toSet());
    }
  }

  static int newsroomOf(int article) {
    return article / 2;
  }

  /** The outlet that an article names, or -1. */
  static int outletOf(int article) {
    return article % 2 == 0 ? outletOfNewsroom(newsroomOf(article)) : -1;
  }

  /** The outlet whose newsroom it is, or -1. */
  static int outletOfNewsroom(int newsroom) {
    return newsroom < 2 ? newsroom : -1;
  }

  static Graph random(Random random) {
    var reports = new ArrayList<Line>();
    var count = random.nextInt(7);
    for (var i = 0; i < count; i++) {
      reports.add(
          new Line(
              random.nextInt(ARTICLES),
              random.nextInt(3) == 0 ? List.of() : chain(random, random.nextInt(PARTIES.size()))));
    }
    return new Graph(reports);
  }

  /**
   * A way down to an origin, over up to three others; from the outlet to the unnamed people, not
   * back.
   */
  static List<Integer> chain(Random random, int origin) {
    return Stream.generate(() -> anyChain(random, origin))
        .filter(
            chain ->
                chain.stream()
                    .takeWhile(party -> party != SPOKEN_TO)
                    .noneMatch(
                        party -> chain.contains(SPOKEN_TO) && PARTIES.get(party) == Kind.UNNAMED))
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> anyChain(Random random, int origin) {
    var others = new ArrayList<>(IntStream.range(0, PARTIES.size()).boxed().toList());
    others.remove(Integer.valueOf(origin));
    Collections.shuffle(others, random);
    var chain = new ArrayList<>(others.subList(0, random.nextInt(4)));
    chain.add(origin);
    return chain;
  }

  Graph with(Line report) {
    var longer = new ArrayList<>(reports);
    longer.add(report);
    return new Graph(longer);
  }

  Graph with(int index, Line report) {
    var changed = new ArrayList<>(reports);
    changed.set(index, report);
    return new Graph(changed);
  }

  Graph shuffled(Random random) {
    var shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, random);
    return new Graph(shuffled);
  }

  List<Integer> origins() {
    return reports.stream().filter(Line::showsOrigin).map(Line::origin).distinct().toList();
  }
}
