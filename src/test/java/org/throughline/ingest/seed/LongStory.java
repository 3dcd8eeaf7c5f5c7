package org.throughline.ingest.seed;

import static java.util.stream.Collectors.joining;

import java.util.stream.IntStream;

/**
 * A story of the town as long as a test needs it: each claim is reported by ten articles.
 *
 * @param claims ten reports each
 * @param letters of each article's and each claim's text, about
 */
record LongStory(int claims, int letters) {

  private static final int ARTICLES = 10;
  private static final String WORD = "word%d ";

  String yaml() {
    var document = new StringBuilder();
    document.append(
        """
        story: long
        title: A long story
        language: en
        newsrooms:
          long-newsroom: {basis: inferred, note: All name the same reporter.}
        articles:
        """);
    for (var article = 0; article < claims; article++) {
      document.append(
          """
            article-%1$d:
              as: A%1$d
              language: en
              newsroom: long-newsroom
              text: %2$s
              licence: CC0-1.0
          """
              .formatted(article, text(article)));
    }
    document.append("claims:\n");
    for (var claim = 0; claim < claims; claim++) {
      document.append(
          "  claim-%d:\n    text: %s\n    reports:\n".formatted(claim, text(claim + claims)));
      for (var report = 0; report < ARTICLES; report++) {
        document.append(
            "      - {in: A%d, lines: [%d], certainty: will, attribution: explicit, via: [herald, herald-insiders]}\n"
                .formatted((claim + report) % claims, claim + 1));
      }
    }
    return document.toString();
  }

  private String text(int seed) {
    var words = letters / WORD.formatted(seed * 1_000).length() + 1;
    return IntStream.range(0, words)
        .mapToObj(i -> WORD.formatted(seed * 1_000 + i).strip())
        .collect(joining(" "));
  }
}
