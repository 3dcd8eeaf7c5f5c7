package org.throughline.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.ingest.seed.FiveArticles;

/** What always holds as the days go by, on the five articles. */
@QuarkusTest
class DayByDayTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-08-13");
  private static final LocalDate LAST = LocalDate.parse("2025-08-21");

  private static final String STORY =
      """
      query($day: Date) { story(slug: "ukraine-security-guarantees-august-2025", asOf: $day) {
        newsroomCount
        articles(first: 100) { totalCount nodes { id citations { label } } }
        people(first: 100) { nodes { id positions { nodes { id } } } }
        organizations(first: 100) { nodes { id members { label } } }
        events(first: 100) { nodes { id participants { party { __typename } articles { id } } } }
        proposals(first: 100) { nodes {
          id elements { id variants { wording } reports { nodes { id } } }
          positions { nodes { id contestedBy { id } } } conditions { text } statusHistory { status }
          activation { conditions { text } } coverage { rows { element { id } cells { article { id } } } } } }
        statements(first: 100) { nodes { id reports { nodes { id chain { position } } } } }
        claims(first: 100) { totalCount nodes {
          id reports { nodes { id origin { __typename } } } certaintyLadder { article { id } }
          corroboration { articleCount newsroomCount } responses { kind } } }
        discrepancies(first: 100) { nodes { id sides { value articles { id } } } }
        timeline(first: 100) { nodes { label articles { id } } }
        silences { kind } brokenCitations { label } orphanReports(first: 100) { nodes { id candidates { score } } } } }""";

  @Inject FiveArticles seeds;

  @BeforeEach
  void the_seeds_are_loaded() throws Exception {
    seeds.load();
  }

  @Test
  void nothing_that_was_known_is_forgotten() {
    var before = new TreeSet<String>();
    for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      var now = ids(on(day));
      assertTrue(now.containsAll(before), "forgotten on " + day);
      before = now;
    }
    assertEquals(ids(on(null)), before);
  }

  @Test
  void every_number_grows_or_stays() {
    var before = List.of(0, 0, 0);
    for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      var story = on(day);
      var now =
          List.of(
              story.at("/newsroomCount").asInt(),
              story.at("/articles/totalCount").asInt(),
              story.at("/claims/totalCount").asInt());
      for (var i = 0; i < now.size(); i++) {
        assertTrue(now.get(i) >= before.get(i), before + " became " + now + " on " + day);
      }
      before = now;
    }
  }

  @Test
  void before_the_first_article_nothing_was_known() {
    assertEquals(new TreeSet<>(), ids(on(FIRST)));
  }

  @Test
  void with_all_articles_out_it_is_what_it_is_without_a_day() {
    assertEquals(on(null).toPrettyString(), on(LocalDate.parse("9000-01-01")).toPrettyString());
  }

  private static JsonNode on(LocalDate day) {
    return graphql(STORY, "day", day == null ? null : day.toString()).data().get("story");
  }

  private static TreeSet<String> ids(JsonNode story) {
    return new TreeSet<>(story.findValuesAsText("id"));
  }
}
