package org.throughline.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.throughline.GraphQL.STRICT;
import static org.throughline.GraphQL.asEditor;
import static org.throughline.GraphQL.sendAs;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.throughline.Answer;
import org.throughline.GraphQL;
import org.throughline.Json;
import org.throughline.World;
import org.throughline.identity.Token;
import org.throughline.mapping.Naming;
import org.throughline.world.SomeNews;

/** Every argument of the schema is given what it does not take, new ones too. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryArgumentTest {

  /** Text that means something to SQL, JSON, patterns, templates or this service. */
  private static final List<String> TEXTS =
      List.of(
          "'; drop table story cascade; --",
          "' or '1'='1",
          "\\' \" \\\\ $1 $$ ? ?? :name ::uuid $. ^. %s %n {} [] /* */ \u0001 \u007f",
          "{\"a\", NULL}",
          "%_%",
          "e\u0301 \u202e א 😀 \ufffe",
          "story_' || (select 1) || '");

  private static final Set<String> NO_SUCH_OBJECT = Set.of("BAD_ID", "BAD_CURSOR", "BAD_ARGUMENT");

  @Inject World world;
  @Inject GraphQLSchema schema;

  private List<Position> positions;
  private String token;

  @BeforeAll
  void news() {
    world.clear();
    SomeNews.in(world, 1);
    positions = Position.all(schema);
    token = Token.good().toString();
  }

  @Test
  void text_is_only_text() {
    var before = numberOfRows();
    for (var position : of("String", "ID")) {
      for (var text : TEXTS) {
        harmless(asEditor(operation(position, Json.of(text))), position);
        harmless(
            asEditor(operation(position, "$v"), "v", position.isList() ? List.of(text) : text),
            position);
      }
    }
    assertEquals(before, numberOfRows());
  }

  /** Answered, or refused in words of our own. */
  private static void harmless(Answer answer, Position position) {
    if (answer.status() == 200) {
      answer.data();
    } else {
      assertTrue(NO_SUCH_OBJECT.contains(answer.code()), () -> position + " " + answer);
      answer.hasStatus(400);
    }
  }

  private String numberOfRows() {
    return world.rows().value("select count(*) || ' stories' from story");
  }

  @Test
  void text_that_cannot_be_stored_is_refused() {
    for (var position : of("String", "ID")) {
      for (var text : List.of("a\\u0000b", "\\ud800", "a\\udc00b", "\\ude00\\ud83d")) {
        var request =
            Json.of(GraphQL.request(operation(position, "$v"), Map.of("v", "TEXT")))
                .replace(
                    "\"TEXT\"",
                    position.isList() ? "[\"%s\"]".formatted(text) : "\"%s\"".formatted(text));
        var answer = sendAs(token, request, STRICT);
        assertTrue(
            NO_SUCH_OBJECT.contains(answer.code()), () -> position + " " + text + " " + answer);
        answer.hasStatus(400).hasError(answer.code());
        sendAs(token, request, "application/json").hasStatus(200).hasError(answer.code());
      }
      var inDocument = asEditor(operation(position, "\"a\\u0000b\""));
      assertTrue(NO_SUCH_OBJECT.contains(inDocument.code()), () -> position + " " + inDocument);
      asEditor(operation(position, "\"\\ud800\"")).hasError("SYNTAX_ERROR");
    }
  }

  @Test
  void a_value_of_another_type_is_refused() {
    for (var position : positions) {
      for (var wrong : wrongFor(position.typeName())) {
        refused(asEditor(operation(position, wrong)), "VALIDATION_FAILED", position, wrong);
        var value = wrong.equals("A") ? "\"A\"" : wrong.replace("a:", "\"a\":");
        var request =
            Json.of(GraphQL.request(operation(position, "$v"), Map.of("v", "VALUE")))
                .replace("\"VALUE\"", position.isList() ? "[" + value + "]" : value);
        refused(sendAs(token, request, STRICT), "BAD_VARIABLE", position, wrong);
        sendAs(token, request, "application/json").hasStatus(200).hasError("BAD_VARIABLE");
      }
    }
  }

  private static void refused(Answer answer, String code, Position position, String wrong) {
    assertEquals(code, answer.code(), () -> position + " " + wrong + " " + answer);
    answer.hasStatus(400).hasError(code);
  }

  private static List<String> wrongFor(String type) {
    return switch (type) {
      case "Int" -> List.of("1.5", "\"1\"", "true", "[1]", "{a: 1}", "2147483648", "A");
      case "Float" -> List.of("\"1\"", "true", "[0.5]", "{a: 1}", "A");
      case "String" -> List.of("1", "1.5", "true", "[[\"a\"]]", "{a: 1}");
      case "ID" -> List.of("1.5", "true", "[[\"a\"]]", "{a: 1}");
      case "Date" ->
          List.of(
              "\"2025-02-31\"",
              "\"2025-08-18T00:00:00Z\"",
              "\"0000-01-01\"",
              "\"+10000-01-01\"",
              "20250818",
              "\"\"",
              "true",
              "{a: 1}");
      case "DateTime" ->
          List.of(
              "\"2025-02-31T00:00:00Z\"", "\"2025-08-18\"", "20250818", "\"\"", "true", "{a: 1}");
      case "Boolean" -> List.of("1", "\"true\"", "{a: 1}");
      default -> List.of("1", "true", "[[1]]", "{a: 1}");
    };
  }

  @Test
  void an_enum_value_that_is_not_there_is_refused_with_the_nearest() {
    for (var position : positions) {
      if (schema.getType(position.typeName()) instanceof GraphQLEnumType values) {
        var right = values.getValues().get(0).getName();
        var wrong = right + "X";
        asEditor(operation(position, wrong))
            .hasError("VALIDATION_FAILED")
            .saying("did you mean '" + right + "'?");
        asEditor(operation(position, "$v"), "v", position.isList() ? List.of(wrong) : wrong)
            .hasError("BAD_VARIABLE")
            .saying("did you mean '" + right + "'?");
        asEditor(operation(position, "\"" + right + "\"")).hasError("VALIDATION_FAILED");
        asEditor(operation(position, right.toLowerCase(Locale.ROOT))).hasError("VALIDATION_FAILED");
      }
    }
  }

  @Test
  void a_page_has_a_size() {
    for (var position : of("Int")) {
      for (var wrong : List.of(0, -1, 101, Integer.MIN_VALUE)) {
        asEditor(operation(position, wrong.toString()))
            .hasError("BAD_PAGE")
            .saying("takes 1 to 100");
        asEditor(operation(position, "$v"), "v", wrong).hasError("BAD_PAGE");
      }
    }
  }

  @Test
  void a_share_is_between_nothing_and_all() {
    for (var position : of("Float")) {
      for (var wrong : List.of(-0.01, 1.01, 10.0, -Double.MIN_VALUE, Double.MAX_VALUE)) {
        asEditor(operation(position, wrong.toString()))
            .hasError("BAD_ARGUMENT")
            .saying("takes 0 to 1");
        asEditor(operation(position, "$v"), "v", wrong).hasError("BAD_ARGUMENT");
      }
      asEditor(operation(position, "1e400")).hasError("BAD_ARGUMENT");
    }
  }

  @Test
  void null_is_as_good_as_nothing_or_refused() {
    for (var position : positions) {
      for (var answer :
          List.of(
              asEditor(operation(position, "null").replace("[null]", "null")),
              asEditor(operation(position, "$v"), "v", null))) {
        assertTrue(
            answer.status() == 200
                || Set.of("VALIDATION_FAILED", "BAD_VARIABLE", "BAD_ARGUMENT")
                    .contains(answer.code()),
            () -> position + " " + answer);
      }
    }
  }

  @Test
  void a_value_beyond_measure_is_refused() {
    var number = 0;
    for (var position : positions) {
      if (number++ % 2 == 0) {
        var literal = LITERALS.get(number % LITERALS.size());
        measured(asEditor(operation(position, literal)), position, literal);
      } else {
        var value = VALUES.get(number % VALUES.size());
        var request =
            Json.of(GraphQL.request(operation(position, "$v"), Map.of("v", "VALUE")))
                .replace("\"VALUE\"", position.isList() ? "[" + value + "]" : value);
        measured(sendAs(token, request, STRICT), position, value);
      }
    }
  }

  private static final List<String> LITERALS =
      List.of(
          "9".repeat(100_000),
          "1e400",
          "[".repeat(100) + "]".repeat(100),
          "[".repeat(10_000) + "]".repeat(10_000),
          "-1e999999999",
          "{a: ".repeat(10_000) + "1" + "}".repeat(10_000),
          "{a: ".repeat(100) + "1" + "}".repeat(100));

  private static final List<String> VALUES =
      List.of(
          "9".repeat(900),
          "[".repeat(900) + "]".repeat(900),
          "9".repeat(100_000),
          "{\"a\":".repeat(900) + "1" + "}".repeat(900),
          "-1e999999999");

  private static void measured(Answer answer, Position position, String value) {
    if (position.typeName().equals("ID") && answer.status() == 200) {
      answer.data(); // a name may be a number of any size, and nothing has it
      return;
    }
    var start = value.substring(0, Math.min(20, value.length()));
    assertEquals(400, answer.status(), () -> position + " " + start + " " + answer);
    assertTrue(
        Set.of(
                "VALIDATION_FAILED",
                "DOCUMENT_TOO_LARGE",
                "TOO_COMPLEX",
                "TOO_COSTLY",
                "TOO_DEEP",
                "VALUE_TOO_LARGE",
                "BAD_VARIABLE",
                "BAD_REQUEST",
                "BAD_ARGUMENT",
                "BAD_CURSOR",
                "BAD_ID")
            .contains(answer.code()),
        () -> position + " " + start + " " + answer);
  }

  @Test
  void there_are_arguments_of_all_kinds() {
    for (var type : List.of("String", "ID", "Int", "Float", "Date", "Direction", "EventStatus")) {
      assertFalse(of(type).isEmpty(), type);
    }
    assertTrue(positions.size() > 200, "only " + positions.size());
  }

  private List<Position> of(String... types) {
    return Stream.of(types)
        .flatMap(type -> positions.stream().filter(position -> position.typeName().equals(type)))
        .toList();
  }

  private String operation(Position position, String value) {
    return position.operation(value, idOf(position.owner().getName()));
  }

  private String idOf(String type) {
    var table = Naming.snakeCase(type);
    return type.equals("Query")
        ? ""
        : world
            .rows()
            .value("select '%s_' || id from %s order by id limit 1".formatted(table, table));
  }
}
