package org.throughline.write;

/** A document of a story whose import takes a while: 300 reports, and nothing that another has. */
record LongStory(String slug) {

  private static final int ARTICLES = 10;
  private static final int CLAIMS = 30;

  /**
   * @param source one that is there already
   * @param certainty of each of its reports
   */
  String document(String source, String certainty) {
    var text = new StringBuilder();
    text.append("story: %s\ntitle: A long story\nlanguage: en\n".formatted(slug));
    text.append(
        "newsrooms:\n  %s-newsroom: {basis: inferred, note: All end alike.}\n".formatted(slug));
    text.append("articles:\n");
    for (var article = 0; article < ARTICLES; article++) {
      text.append(
          "  %1$s-%2$d: {as: D%2$d, newsroom: %1$s-newsroom, language: en, published: 2025-08-18}\n"
              .formatted(slug, article));
    }
    text.append("claims:\n");
    for (var claim = 0; claim < CLAIMS; claim++) {
      text.append(
          "  %s-claim-%d:\n    text: It is so, for the %dth time.\n    reports:\n"
              .formatted(slug, claim, claim));
      for (var article = 0; article < ARTICLES; article++) {
        text.append(
            "      - {in: D%d, certainty: %s, attribution: explicit, lines: [%d], via: [%s]}\n"
                .formatted(article, certainty, claim + 1, source));
      }
    }
    return text.toString();
  }
}
