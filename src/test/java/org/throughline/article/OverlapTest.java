package org.throughline.article;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.WorldTest;

/** How much of an article stands in others. */
@QuarkusTest
class OverlapTest extends WorldTest {

  /** 12 words, 8 runs. */
  private static final String RAIN =
      "Rain fell on the harbour all night and the ferry stayed home.";

  @Test
  void containment_is_the_share_of_the_articles_own_runs() {
    world.article("a").withText(RAIN);
    world.article("b").withText(RAIN + " In the morning its captain slept on.");
    graphql(
            """
            {
              a: article(slug: "a") { ...overlaps }
              b: article(slug: "b") { ...overlaps }
            }
            fragment overlaps on Article {
              runCount overlaps { other { slug } containment sharedRunCount }
            }
            """)
        .isData(
            """
            {"a": {"runCount": 8, "overlaps": [{"other": {"slug": "b"}, "containment": 1, "sharedRunCount": 8}]},
             "b": {"runCount": 15, "overlaps": [{"other": {"slug": "a"}, "containment": 0.5333, "sharedRunCount": 8}]}}\
            """);
  }

  @Test
  void passages_name_the_lines_of_both_on_which_shared_runs_begin() {
    world
        .article("a")
        .withText("Harbour news\n\nRain fell on the harbour all night\nand the ferry stayed home.");
    world
        .article("b")
        .withText(
            """
            The ferry stayed home today.

            Asked about it on Monday,
            its captain says: rain fell on the harbour
            all night. That is why.
            Other ships went.
            """);
    havePassages("a", "3 4 3");
    havePassages("b", "4 3 3");
  }

  @Test
  void passages_of_texts_without_lines_are_not_known() {
    world.article("a").withText(RAIN);
    world.article("b").withTextOfUnknownLines(RAIN);
    graphql("{ articles { nodes { overlaps { sharedRunCount passages { runCount } } } } }")
        .isData(
            """
            {"articles": {"nodes": [{"overlaps": [{"sharedRunCount": 8, "passages": []}]},
                                    {"overlaps": [{"sharedRunCount": 8, "passages": []}]}]}}\
            """);
  }

  @Test
  void of_very_many_passages_the_hundred_with_most_runs_are_shown() {
    var verse = new StringBuilder();
    for (var line = 1; line <= 150; line++) {
      verse.append(words("line" + line + "word", line % 3 == 0 ? 8 : 4)).append('\n');
    }
    verse.append("and that is all");
    world.article("a").withText(verse.toString());
    world.article("b").withText("Verse\n" + verse);
    var passages =
        graphql(
                "{ article(slug: \"a\") { overlaps { passages { locator { line } otherLocator { line } runCount } } } }")
            .inStatements(1)
            .data()
            .at("/article/overlaps/0/passages");
    assertEquals(100, passages.size());
    var before = 0;
    var richest = 0;
    for (var passage : passages) {
      var line = passage.at("/locator/line").asInt();
      assertTrue(line > before, passages::toString);
      assertEquals(line + 1, passage.at("/otherLocator/line").asInt());
      richest += passage.get("runCount").asInt() == 8 ? 1 : 0;
      before = line;
    }
    assertEquals(50, richest);
  }

  /**
   * @param passages line, other line and number of runs, in order
   */
  private void havePassages(String article, String... passages) {
    var found = new ArrayList<String>();
    for (var passage :
        graphql(
                "{ article(slug: \"%s\") { overlaps { passages { locator { line } otherLocator { line } runCount } } } }"
                    .formatted(article))
            .inStatements(1)
            .data()
            .at("/article/overlaps/0/passages")) {
      found.add(
          "%s %s %s"
              .formatted(
                  passage.at("/locator/line"),
                  passage.at("/otherLocator/line"),
                  passage.get("runCount")));
    }
    assertEquals(List.of(passages), found);
  }

  @Test
  void case_and_punctuation_make_no_difference() {
    world.article("a").withText(RAIN);
    world
        .article("b")
        .withText("“RAIN fell, on the harbour; all night and the ferry stayed home!”");
    isOverlapped("a", "b 1");
  }

  @Test
  void the_same_words_in_another_order_are_another_text() {
    world.article("a").withText(RAIN);
    world.article("b").withText("Home stayed the ferry and all night on the harbour fell rain");
    isOverlapped("a");
  }

  @Test
  void the_one_with_most_of_it_comes_first_then_by_slug() {
    world.article("a").withText(RAIN);
    world.article("z").withText(RAIN);
    world.article("half").withText("Rain fell on the harbour all night, others say.");
    world.article("y").withText(RAIN);
    isOverlapped("a", "y 1", "z 1", "half 0.375");
  }

  @Test
  void the_article_itself_is_not_among_them() {
    world.article("a").withText(RAIN);
    isOverlapped("a");
  }

  @Test
  void of_an_article_whose_text_was_not_seen_nothing_is_known() {
    world.article("a");
    world.article("b").withText(RAIN);
    graphql("{ article(slug: \"a\") { runCount overlaps { other { slug } } } }")
        .isData("{\"article\": {\"runCount\": null, \"overlaps\": []}}");
  }

  @Test
  void copying_shows_across_stories() {
    world.article("a").withText(RAIN);
    world.article("b").inStory(world.story("another")).withText(RAIN);
    isOverlapped("a", "b 1");
  }

  @Test
  void on_an_earlier_day_a_later_article_had_copied_nothing() {
    world.article("a").published("2025-08-10").withText(RAIN);
    world.article("b").published("2025-08-19").withText(RAIN);
    graphql(
            """
            {
              before: story(slug: "a-story", asOf: "2025-08-18") { ...copies }
              story(slug: "a-story") { ...copies }
            }
            fragment copies on Story { articles { nodes { slug overlaps { other { slug } } } } }
            """)
        .isData(
            """
            {"before": {"articles": {"nodes": [{"slug": "a", "overlaps": []}]}},
             "story": {"articles": {"nodes": [
               {"slug": "b", "overlaps": [{"other": {"slug": "a"}}]},
               {"slug": "a", "overlaps": [{"other": {"slug": "b"}}]}]}}}\
            """);
  }

  @Test
  void less_than_a_tenth_shows_only_if_asked_for() {
    world.article("a").withText(words("a", 95) + " " + words("both", 9));
    world.article("b").withText(words("b", 95) + " " + words("both", 9));
    graphql(
            """
            { article(slug: "a") {
                runCount
                byDefault: overlaps { containment }
                null: overlaps(minContainment: null) { containment }
                more: overlaps(minContainment: 0.0501) { containment }
                less: overlaps(minContainment: 0.05) { containment }
                all: overlaps(minContainment: 0) { containment } } }
            """)
        .isData(
            """
            {"article": {"runCount": 100, "byDefault": [], "null": [], "more": [],
                         "less": [{"containment": 0.05}], "all": [{"containment": 0.05}]}}\
            """);
  }

  @Test
  void a_tenth_is_enough() {
    world.article("a").withText(words("a", 90) + " " + words("both", 14));
    world.article("b").withText(words("b", 90) + " " + words("both", 14));
    isOverlapped("a", "b 0.1");
  }

  @Test
  void a_share_is_between_nothing_and_all() {
    for (var wrong : List.of("10", "-0.1", "1.0001")) {
      graphql(
              "{ article(slug: \"a\") { overlaps(minContainment: %s) { containment } } }"
                  .formatted(wrong))
          .hasError("BAD_ARGUMENT")
          .at("article.overlaps")
          .saying("`minContainment`: takes 0 to 1; " + wrong);
    }
  }

  @Test
  void two_of_one_newsroom_share_it_as_surely_as_it_is_known() {
    var inferred = world.newsroom("inferred").inferred("Both end alike.");
    var daily = world.newsroom("daily").of(world.source("Daily"));
    var weekly = world.newsroom("weekly").of(world.source("Weekly"));
    world.article("a").from(inferred).withText(RAIN);
    world.article("b").from(inferred).withText(RAIN);
    world.article("c").from(daily).withText(RAIN);
    world.article("d").from(daily).withText(RAIN);
    world.article("e").from(weekly).withText(RAIN);
    world.article("f").withText(RAIN);
    isShared(
        "a",
        "b true INFERRED",
        "c false INFERRED",
        "d false INFERRED",
        "e false INFERRED",
        "f null UNKNOWN");
    isShared(
        "c",
        "a false INFERRED",
        "b false INFERRED",
        "d true STATED",
        "e false STATED",
        "f null UNKNOWN");
  }

  @Test
  void an_overlap_alone_makes_no_newsroom() {
    world.article("a").withText(RAIN);
    world.article("b").withText(RAIN);
    isShared("a", "b null UNKNOWN");
  }

  @Test
  void a_report_that_very_many_reprint_finds_the_first_hundred_with_exact_shares() {
    for (var i = 101; i <= 250; i++) {
      world.article("print " + i).withText(RAIN + " " + words("own" + i, 4));
    }
    var answer =
        graphql("{ article(slug: \"print-250\") { overlaps { other { slug } containment } } }");
    answer.hasSize("article.overlaps", 100);
    answer.isData("article.overlaps.0.other.slug", "print-101");
    answer.isData("article.overlaps.99.other.slug", "print-200");
    List<?> shares = answer.get("article.overlaps.containment");
    assertEquals(Set.of("0.6667"), shares.stream().map(String::valueOf).collect(toSet()));
  }

  @Test
  void a_closing_line_that_very_many_have_does_not_hide_a_copy() {
    var closing = " Follow us for more news from the harbour.";
    for (var i = 101; i <= 250; i++) {
      world.article("print " + i).withText(words("own" + i, 60) + closing);
    }
    world.article("copy").withText(words("own250", 30) + " and then something else." + closing);
    isOverlapped("print-250", "copy 0.4688");
  }

  @Test
  void a_text_is_shown_where_a_licence_lets_us_keep_it() {
    world.article("kept").withText(RAIN, "CC-BY-4.0");
    world.article("seen").withText(RAIN);
    graphql(
            """
            { kept: article(slug: "kept") { text licence runCount }
              seen: article(slug: "seen") { text licence runCount } }
            """)
        .isData(
            """
            {"kept": {"text": "%s", "licence": "CC-BY-4.0", "runCount": 8},
             "seen": {"text": null, "licence": null, "runCount": 8}}\
            """
                .formatted(RAIN));
  }

  private static String words(String stem, int count) {
    var words = new StringBuilder();
    for (var i = 0; i < count; i++) {
      words.append(stem).append(i).append(' ');
    }
    return words.toString().strip();
  }

  /**
   * @param overlaps slug and containment, in order
   */
  private void isOverlapped(String article, String... overlaps) {
    is(article, "containment", overlaps);
  }

  /**
   * @param overlaps slug, whether it is the same newsroom, and the basis, in order
   */
  private void isShared(String article, String... overlaps) {
    is(article, "sameNewsroom { value basis }", overlaps);
  }

  private void is(String article, String selection, String... overlaps) {
    var answer =
        graphql(
                "{ article(slug: \"%s\") { overlaps { other { slug } %s } } }"
                    .formatted(article, selection))
            .inStatements(1);
    var found = new ArrayList<String>();
    for (var overlap : answer.data().at("/article/overlaps")) {
      var flag = overlap.get("sameNewsroom");
      var value =
          flag == null
              ? overlap.get("containment").asText()
              : flag.get("value").asText() + " " + flag.get("basis").asText();
      found.add(overlap.at("/other/slug").asText() + " " + value);
    }
    assertEquals(List.of(overlaps), found);
  }
}
