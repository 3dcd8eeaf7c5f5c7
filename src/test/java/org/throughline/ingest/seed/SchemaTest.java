package org.throughline.ingest.seed;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editors complete and check with the JSON Schemas: these know what the reader knows. */
class SchemaTest {

  @ParameterizedTest
  @CsvSource({
    "sources.yaml, sources.schema.json",
    "people.yaml, people.schema.json",
    "organizations.yaml, organizations.schema.json",
    "stories/bridge.yaml, story.schema.json",
    "fingerprints/bridge.yaml, fingerprints.schema.json",
  })
  @Retention(RetentionPolicy.RUNTIME)
  @interface ForEachFileOfTheTown {}

  @ParameterizedTest
  @CsvSource({
    "seeds.yaml, seeds.schema.json",
    "sources.yaml, sources.schema.json",
    "people.yaml, people.schema.json",
    "organizations.yaml, organizations.schema.json",
    "fingerprints/ukraine-security-guarantees-august-2025.yaml, fingerprints.schema.json",
  })
  void the_schemas_accept_the_real_registries(String path, String schema) throws IOException {
    assertEquals(List.of(), objections(schema, Files.readString(Path.of("seeds", path))));
  }

  @Test
  void the_schemas_accept_the_real_stories() throws IOException {
    try (var stories = Files.list(Path.of("seeds/stories"))) {
      for (var story : stories.toList()) {
        assertEquals(List.of(), objections("story.schema.json", Files.readString(story)));
      }
    }
  }

  @ForEachFileOfTheTown
  void the_schemas_have_the_keys_that_the_reader_has(String path, String schema)
      throws IOException {
    var expected = new ArrayList<String>();
    var document = town(path);
    for (var spot : spots(schema, document)) {
      var key = "zzz" + expected.size();
      spot.object().put(key, 1);
      expected.add(
          "unknown key '%s'; keys here are %s [UNKNOWN_KEY]"
              .formatted(key, String.join(", ", spot.schema().keys())));
    }
    assertSaid(expected, "zzz", path, document);
  }

  @ForEachFileOfTheTown
  void the_schemas_have_the_closed_lists_that_the_reader_has(String path, String schema)
      throws IOException {
    var expected = new ArrayList<String>();
    var document = town(path);
    for (var spot : spots(schema, document)) {
      for (var key : spot.schema().keys()) {
        var list = spot.schema().list(key);
        if (!list.isEmpty()) {
          var value = "zzz" + expected.size();
          spot.object().put(key, value);
          expected.add(
              "'%s' is not in the list; one of %s [NOT_IN_LIST]"
                  .formatted(value, String.join(", ", list)));
        }
      }
    }
    assertSaid(expected, "zzz", path, document);
  }

  @ForEachFileOfTheTown
  void the_schemas_require_what_the_reader_requires(String path, String schema) throws IOException {
    for (var i = 0; i < spots(schema, town(path)).size(); i++) {
      var document = town(path);
      var spot = spots(schema, document).get(i);
      spot.object().removeAll();
      var expected =
          spot.schema().requiredKeys().stream()
              .map(key -> "'%s' is missing; add '%s:' [MISSING_KEY]".formatted(key, key))
              .toList();
      assertSaid(expected, "is missing", path, document);
    }
  }

  @ForEachFileOfTheTown
  void whatever_stands_in_the_wrong_place_is_a_problem_and_no_failure(String path, String schema)
      throws IOException {
    for (var i = 0; i < spots(schema, town(path)).size(); i++) {
      for (var key : spots(schema, town(path)).get(i).schema().keys()) {
        var document = town(path);
        var object = spots(schema, document).get(i).object();
        object.putObject(key).putArray("zzz").addNull();
        assertNotEquals(
            List.of(),
            Edit.problems(Folder.town().with(path, document.toPrettyString())),
            () -> key + " in " + object);
      }
    }
  }

  /** The reader's messages with certain words are these, in any order. */
  private static void assertSaid(
      List<String> expected, String words, String path, ObjectNode document) {
    var said =
        Edit.problems(Folder.town().with(path, document.toPrettyString())).stream()
            .filter(problem -> problem.contains(words))
            .map(problem -> problem.substring(problem.indexOf(' ') + 1))
            .sorted()
            .collect(joining("\n"));
    assertEquals(expected.stream().sorted().collect(joining("\n")), said);
  }

  /** The outermost object is left out where registries may stand together in one file. */
  private static List<Schema.Spot> spots(String schema, ObjectNode document) throws IOException {
    var spots = Schema.of(schema).spots(document);
    var together = List.of("sources", "people", "organizations").contains(schema.split("\\.")[0]);
    return together ? spots.subList(1, spots.size()) : spots;
  }

  private static ObjectNode town(String path) {
    return Schema.document(Folder.town().texts().get(path));
  }

  private static List<String> objections(String schema, String yaml) {
    var location = Path.of("seeds/schema", schema).toUri();
    return JsonSchemaFactory.getInstance(VersionFlag.V7)
        .getSchema(location)
        .validate(Schema.document(yaml))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
