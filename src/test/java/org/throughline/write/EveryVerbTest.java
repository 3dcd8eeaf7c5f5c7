package org.throughline.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.write.Desk.input;
import static org.throughline.write.Desk.with;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.World;

/** Mutations that do more than enter and correct one object. */
@QuarkusTest
class EveryVerbTest {

  private static final Desk EDITOR = Desk.of("editor");
  private static final Desk PUBLISHER = Desk.of("publisher");

  /** Each with what is right for it, and what is refused and why. */
  enum Verb {
    storyImport("document", "sources:\n  a-radio: { name: A Radio, kind: broadcaster }\n"),
    reportOriginResolve("report", "{report}", "origin", "a-paper"),
    personMerge("keep", "ann", "merge", "anna"),
    organizationMerge("keep", "army", "merge", "forces"),
    sourceMerge("keep", "a-paper", "merge", "the-paper"),
    storyMerge("keep", "a-story", "merge", "another-story"),
    storySplit("story", "a-story", "slug", "new", "title", "New", "objects", List.of("{claim}")),
    editUndo("edit", "{edit}"),
    objectRestore("id", "{claim}", "at", "{instant}"),
    objectsSubmit("objects", List.of("{draft}")),
    objectsReturn("objects", List.of("{draft}")),
    objectsPublish("objects", List.of("{draft}"));

    private final Object[] input;

    Verb(Object... input) {
      this.input = input;
    }

    Map<String, Object> wrong() {
      return switch (this) {
        case storyImport -> input("document", "sources:\n  a-radio: { name: A Radio }\n");
        case reportOriginResolve -> input("report", "{report}", "origin", "nobody");
        case personMerge -> input("keep", "ann", "merge", "ann");
        case organizationMerge -> input("keep", "army", "merge", "ann");
        case sourceMerge -> input("keep", "a-paper", "merge", "a-papr");
        case storyMerge -> input("keep", "a-story", "merge", "a-story");
        case storySplit ->
            input(
                "story", "a-story", "slug", "a-story", "title", "N", "objects", List.of("{claim}"));
        case editUndo -> input("edit", "edit_019ab4d2-0000-7000-8000-000000000000");
        case objectRestore -> input("id", "{claim}", "at", "2001-01-01T00:00:00Z");
        case objectsSubmit, objectsReturn -> input("objects", List.of("{claim}"));
        case objectsPublish -> input("objects", List.of());
      };
    }

    String code() {
      return switch (this) {
        case storyImport -> "MISSING_KEY";
        case reportOriginResolve, organizationMerge, sourceMerge, editUndo -> "NO_SUCH_OBJECT";
        case personMerge, storyMerge -> "SAME_OBJECT";
        case storySplit -> "SLUG_TAKEN";
        case objectRestore -> "NO_SUCH_STATE";
        case objectsSubmit, objectsReturn -> "NOT_A_DRAFT";
        case objectsPublish -> "NOTHING_TO_PUBLISH";
      };
    }
  }

  @Inject World world;
  @Inject Dump dump;
  @Inject GraphQLSchema schema;

  private Map<String, String> names;

  @BeforeEach
  void a_few_things() {
    world.clear();
    Sample.setUp(world);
    world.person("Anna");
    world.organization("Army");
    world.organization("Forces");
    world.source("the paper");
    world.story("another story");
    world.rows().commit();
    var report =
        PUBLISHER.done(
            "reportCreate",
            input(
                "article",
                "an-article",
                "claim",
                "a-claim",
                "certainty",
                "WILL",
                "attribution",
                "NONE",
                "lines",
                List.of(4),
                "editorialState",
                "PUBLISHED"),
            "id");
    var claim = EDITOR.read("{ claim(slug: \"a-claim\") { id version } }").get("claim");
    var instant = EDITOR.read("{ edits(first: 1) { nodes { at } } }").at("/edits/nodes/0/at");
    var edit =
        EDITOR.ask(
            "claimUpdate",
            input(
                "id",
                claim.get("id").asText(),
                "version",
                claim.get("version").asText(),
                "text",
                "Another text."),
            "changes { edit { id } }");
    var draft =
        EDITOR.done(
            "claimCreate", input("slug", "draft", "story", "a-story", "text", "It is so."), "id");
    names =
        Map.of(
            "{report}", report.get("id").asText(),
            "{claim}", claim.get("id").asText(),
            "{instant}", instant.asText(),
            "{edit}", edit.at("/changes/0/edit/id").asText(),
            "{draft}", draft.get("id").asText());
  }

  @Test
  void there_is_no_other() {
    var others = new TreeSet<String>();
    schema.getMutationType().getFieldDefinitions().stream()
        .map(field -> field.getName())
        .filter(name -> !name.matches(".*(Create|Update|Retract)"))
        .forEach(others::add);
    assertEquals(
        Set.of(Verb.values()).stream()
            .map(Enum::name)
            .collect(Collectors.toCollection(TreeSet::new)),
        others);
  }

  @ParameterizedTest
  @EnumSource
  void does_it_once_however_often_it_is_sent(Verb verb) {
    var input = with(filled(input(verb.input)), "clientMutationId", "once");
    var before = dump.everything();
    var first = PUBLISHER.ask(verb.name(), input, "changes { kind action field }");
    assertEquals(0, first.get("userErrors").size(), first::toString);
    assertNotEquals(before, dump.everything());

    var after = dump.everything();
    assertEquals(first, PUBLISHER.ask(verb.name(), input, "changes { kind action field }"));
    assertEquals(after, dump.everything());
    var other = PUBLISHER.refused(verb.name(), with(input, "note", "another"));
    assertEquals("REUSED_MUTATION_ID", other.get("code").asText(), other::toString);
    assertEquals(after, dump.everything());
  }

  @ParameterizedTest
  @EnumSource
  void refuses_what_is_wrong_and_changes_nothing(Verb verb) {
    var before = dump.everything();
    JsonNode error = PUBLISHER.refused(verb.name(), filled(verb.wrong()));
    assertEquals(verb.code(), error.get("code").asText(), error::toString);
    assertTrue(error.get("message").asText().length() > 10, error::toString);
    assertEquals(before, dump.everything());
  }

  @ParameterizedTest
  @EnumSource
  void needs_a_token_with_its_role(Verb verb) {
    var input = filled(input(verb.input));
    var before = dump.everything();
    Desk.nobody().send(verb.name(), input, "").hasStatus(401);
    Desk.of("reader").send(verb.name(), input, "").hasStatus(403);
    assertEquals(before, dump.everything());
  }

  @ParameterizedTest
  @EnumSource
  void only_tries_where_only_that_is_wanted(Verb verb) {
    var before = dump.everything();
    var tried =
        PUBLISHER.ask(
            verb.name(), with(filled(input(verb.input)), "dryRun", true), "changes { kind }");
    assertTrue(tried.get("changes").size() > 0 || verb == Verb.objectsReturn, tried::toString);
    assertEquals(before, dump.everything());
  }

  private Map<String, Object> filled(Map<String, Object> input) {
    input.replaceAll(
        (member, value) ->
            value instanceof List<?> list
                ? list.stream().map(each -> names.getOrDefault(each, each.toString())).toList()
                : names.getOrDefault(value, value.toString()));
    return input;
  }
}
