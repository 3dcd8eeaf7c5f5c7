package org.throughline.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.throughline.GraphQL.graphql;
import static org.throughline.write.Desk.input;
import static org.throughline.write.Desk.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.World;

/** What an object cannot be is said in the sender's words, with the field, all at once. */
@QuarkusTest
class WrongInputTest {

  private static final Desk DESK = Desk.of("publisher");

  private static final Map<String, Object> CLAIM =
      input("slug", "new", "story", "a-story", "text", "It is so.", "editorialState", "PUBLISHED");

  private static final Map<String, Object> REPORT =
      input(
          "article",
          "an-article",
          "claim",
          "a-claim",
          "certainty",
          "WILL",
          "attribution",
          "EXPLICIT",
          "lines",
          List.of(4),
          "chain",
          List.of(input("party", "a-paper", "basis", "STATED")));

  @Inject World world;
  @Inject Dump dump;

  @BeforeEach
  void a_few_things() {
    world.clear();
    Sample.setUp(world);
    world.rows().commit();
  }

  @Test
  void html_is_text() {
    var html = "<script>alert('x')</script> & <b>so</b>";
    DESK.done("claimCreate", with(CLAIM, "text", html), "id");
    graphql("{ claim(slug: \"new\") { text } }").isData("claim.text", html);
  }

  @Test
  void all_wrong_values_are_told_at_once_each_with_its_field() {
    var errors =
        DESK.ask(
                "articleCreate",
                input(
                    "slug",
                    "No Slug",
                    "story",
                    "a-stori",
                    "language",
                    "English",
                    "url",
                    "mailto:x",
                    "outletBasis",
                    "UNKNOWN"),
                "")
            .get("userErrors");
    var fields = new TreeSet<String>();
    errors.findValues("field").forEach(field -> fields.add(field.get(1).asText()));
    assertEquals(Set.of("story", "slug", "language", "url"), fields, errors::toString);
    assertEquals(
        "There is no story 'a-stori'; did you mean 'a-story'.",
        errors.get(0).get("message").asText());
  }

  @Test
  void characters_that_do_not_show_are_refused() {
    refused("claimCreate", with(CLAIM, "text", "It\u0007 is"), "BAD_VALUE");
    refused("claimCreate", with(CLAIM, "text", "It\u0000 is"), "BAD_VALUE");
    refused("claimCreate", with(CLAIM, "text", "\u200b \u00a0"), "BAD_VALUE");
    refused("claimCreate", with(CLAIM, "text", "x".repeat(10_001)), "BAD_VALUE");
  }

  @Test
  void a_day_that_is_none_is_no_day() {
    var february = input("slug", "new", "story", "a-story", "name", "A day", "status", "HELD");
    DESK.send("eventCreate", with(february, "date", input("value", "2025-02-31")), "")
        .hasStatus(400)
        .hasError("BAD_VARIABLE");
    refused(
        "personCreate",
        input(
            "slug",
            "new",
            "name",
            "New",
            "roles",
            List.of(
                input(
                    "title",
                    "Mayor",
                    "basis",
                    "STATED",
                    "from",
                    input("value", "2025-08-18"),
                    "to",
                    input("value", "2024-08-18")))),
        "BREAKS_A_RULE");
  }

  @Test
  void a_chain_has_no_loop_and_a_report_one_target() {
    var hop = input("party", "a-paper", "basis", "STATED");
    refused("reportCreate", with(REPORT, "chain", List.of(hop, hop)), "TAKEN");
    refused("reportCreate", with(REPORT, "proposal", "a-plan"), "BREAKS_A_RULE");
    refused("reportCreate", with(REPORT, "claim", null), "BREAKS_A_RULE");
    refused("reportCreate", with(REPORT, "chain", List.of()), "BREAKS_A_RULE");
    refused("reportCreate", with(REPORT, "wording", "four words are many"), "BREAKS_A_RULE");
  }

  @Test
  void what_does_not_fit_the_schema_is_an_error_of_the_request() {
    DESK.send("claimCreate", with(CLAIM, "txt", "x"), "").hasError("BAD_VARIABLE");
    DESK.send("claimCreate", with(CLAIM, "text", 5), "").hasError("BAD_VARIABLE");
    DESK.send("reportCreate", with(REPORT, "certainty", "SURE"), "").hasError("BAD_VARIABLE");
  }

  @Test
  void a_payload_that_cannot_be_read_is_refused_before_anything_is_written() {
    var before = dump.everything();
    DESK.send("claimCreate", CLAIM, "claim { reports(first: 101) { totalCount } }")
        .hasError("BAD_PAGE");
    DESK.send(
            "claimCreate",
            CLAIM,
            "claim { corroboration(excludeSources: [\"a\u0000\"]) { articleCount } }")
        .hasError("BAD_ARGUMENT");
    assertEquals(before, dump.everything());
  }

  @Test
  void a_list_that_is_given_replaces_all_of_the_list() {
    var full =
        input(
            "title",
            "Mayor",
            "organization",
            null,
            "leads",
            false,
            "basis",
            "STATED",
            "from",
            input("value", "2020-01-01"));
    var added =
        DESK.done(
            "personCreate",
            input("slug", "new", "name", "New", "roles", List.of(full)),
            "id version");
    var changed =
        DESK.done(
            "personUpdate",
            input(
                "id",
                added.get("id").asText(),
                "version",
                added.get("version").asText(),
                "roles",
                List.of(input("title", "Judge", "basis", "INFERRED"))),
            "roles { title basis from { value } }");
    assertEquals(
        "[{\"title\":\"Judge\",\"basis\":\"INFERRED\",\"from\":null}]",
        changed.get("roles").toString());
  }

  @Test
  void a_parameter_is_never_sql() {
    var text = "'; drop table claim; -- $1 :id ?";
    assertEquals(
        text, DESK.done("claimCreate", with(CLAIM, "text", text), "text").get("text").asText());
    refused("claimCreate", with(CLAIM, "slug", text), "BAD_VALUE");
    refused("claimCreate", with(CLAIM, "story", text), "NO_SUCH_OBJECT");
  }

  private void refused(String mutation, Map<String, Object> input, String code) {
    var before = dump.everything();
    var error = DESK.refused(mutation, input);
    assertEquals(code, error.get("code").asText(), error::toString);
    assertEquals(before, dump.everything());
  }
}
