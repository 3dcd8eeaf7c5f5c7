package org.throughline.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.throughline.Json;
import org.throughline.World;
import org.throughline.identity.Token;
import org.throughline.mapping.Naming;
import org.throughline.world.SomeNews;
import org.throughline.write.Dump;

/** What a mutation is made to take: each member of each input, new ones too. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputsTest {

  @Inject World world;
  @Inject GraphQLSchema schema;
  @Inject Dump dump;

  private final Map<String, String> names = new HashMap<>();
  private List<Member> members;
  private Caller publisher;
  private Map<String, String> before;

  @BeforeAll
  void news() {
    world.clear();
    SomeNews.in(world, 1);
    world.rows().commit();
    members = Member.all(schema);
    publisher = Caller.with(Token.good().roles("publisher").toString());
    before = dump.everything();
  }

  @AfterEach
  void nothing_was_changed() {
    assertEquals(before, dump.everything());
  }

  /** Some of them in each place, and each of them in many, by turns in the document and not. */
  @Test
  void text_is_only_text() {
    var number = 0;
    var turn = 0;
    for (var member : members) {
      if (Set.of("String", "ID").contains(member.typeName())) {
        for (var text : Texts.some(number++)) {
          var value = member.isList() ? Json.of(List.of(text)) : Json.of(text);
          var reply =
              turn++ % 2 == 0
                  ? publisher.askWith(member.operation(this::name), value)
                  : publisher.ask(
                      "mutation { " + member.field(Json.of(text), this::name) + " }", Map.of());
          check(reply, member, text);
        }
      }
    }
    assertTrue(number > 400, "only " + number);
  }

  @Test
  void text_of_a_megabyte_is_only_text() {
    var number = 0;
    var text = "a\"'\\é😀 ".repeat(100_000);
    for (var member : members) {
      if (Set.of("String", "ID").contains(member.typeName()) && number++ % 16 == 0) {
        var value = member.isList() ? Json.of(List.of(text)) : Json.of(text);
        check(publisher.askWith(member.operation(this::name), value), member, text);
      }
    }
  }

  @Test
  void text_that_cannot_be_stored_is_refused() {
    var texts = List.of("a\\u0000b", "\\ud800", "a\\udc00b");
    var number = 0;
    for (var member : members) {
      if (Set.of("String", "ID").contains(member.typeName())) {
        var text = "\"" + texts.get(number++ % texts.size()) + "\"";
        var value = member.isList() ? "[" + text + "]" : text;
        var reply = publisher.askWith(member.operation(this::name), value);
        check(reply, member, "");
        if (reply.status() == 200) {
          var errors = Json.at(reply.json(), "data." + member.mutation().getName() + ".userErrors");
          assertTrue(errors.size() > 0, () -> member + " " + text + " " + reply);
        }
      }
    }
  }

  /** One mutation a line of the document, so each of them has its error. */
  @Test
  void a_value_of_another_kind_is_refused() {
    for (var member : members) {
      var wrong = wrongFor(member);
      var lines = new ArrayList<String>();
      for (var value : wrong) {
        lines.add("a%d: %s".formatted(lines.size(), member.field(value, this::name)));
      }
      var reply =
          publisher.ask("mutation {\n" + String.join("\n", lines) + "\n}", Map.of()).refused();
      assertEquals(
          new TreeSet<>(IntStream.range(2, 2 + wrong.size()).boxed().toList()),
          reply.lines(),
          () -> member + " " + wrong + " " + reply);
      for (var value : wrong) {
        if (!Set.of("NaN", "1e4").contains(value)) { // no JSON, and a whole number there
          var json = value.equals("A") ? "\"A\"" : value.replace("a:", "\"a\":");
          var answer =
              publisher.askWith(
                  member.operation(this::name), member.isList() ? "[" + json + "]" : json);
          assertEquals("BAD_VARIABLE", answer.code(), () -> member + " " + json + " " + answer);
        }
      }
    }
  }

  private static List<String> wrongFor(Member member) {
    return member.isEnum()
        ? List.of("1", "true", "[[A]]".replace("A", "1"), "{a: 1}", "NaN")
        : switch (member.typeName()) {
          case "Int" ->
              List.of("1.5", "\"1\"", "true", "[[1]]", "{a: 1}", "2147483648", "1e4", "NaN");
          case "String" -> List.of("1", "1.5", "true", "[[\"a\"]]", "{a: 1}", "NaN");
          case "ID" -> List.of("1.5", "true", "[[\"a\"]]", "{a: 1}", "NaN");
          case "Boolean" -> List.of("1", "\"true\"", "[[true]]", "{a: 1}", "NaN");
          case "Date" -> List.of("\"2025-02-31\"", "20250818", "true", "[[1]]", "{a: 1}", "NaN");
          case "DateTime" -> List.of("\"2025-08-18\"", "20250818", "true", "{a: 1}", "NaN");
          default -> List.of("true", "[[1]]", "{a: 1}", "NaN");
        };
  }

  @Test
  void a_value_beyond_measure_is_refused() {
    var number = 0;
    for (var member : members) {
      var literal = EXTREMES.get(number % EXTREMES.size());
      var value = VALUES.get(number % VALUES.size());
      if (number++ % 2 == 0) {
        var operation = "mutation { " + member.field(literal, this::name) + " }";
        check(publisher.ask(operation, Map.of()), member, literal);
      } else {
        var json = member.isList() ? "[" + value + "]" : value;
        check(publisher.askWith(member.operation(this::name), json), member, value);
      }
    }
  }

  private static final List<String> EXTREMES =
      List.of(
          "9".repeat(100_000),
          "[".repeat(10_000) + "]".repeat(10_000),
          "-0." + "0".repeat(100_000) + "1",
          "{a: ".repeat(10_000) + "1" + "}".repeat(10_000),
          "1e400",
          "[".repeat(100) + "]".repeat(100),
          "-0",
          "1e999999999",
          "{a: ".repeat(100) + "1" + "}".repeat(100));

  private static final List<String> VALUES =
      List.of(
          "9".repeat(100_000),
          "9".repeat(900),
          "[".repeat(10_000) + "]".repeat(10_000),
          "[".repeat(900) + "]".repeat(900),
          "{\"a\":".repeat(900) + "1" + "}".repeat(900),
          "1e400",
          "-0.0",
          "1e-999999999",
          "1e999999999");

  @Test
  void numbers_of_any_size_are_stored_or_refused() {
    for (var member : members) {
      if (member.typeName().equals("BigDecimal")) {
        for (var value :
            List.of(
                "1e400", "-1e131072", "1e-16384", "1e-400", "-0", "9".repeat(900), "1e999999999")) {
          check(publisher.askWith(member.operation(this::name), value), member, value);
          check(
              publisher.ask("mutation { " + member.field(value, this::name) + " }", Map.of()),
              member,
              value);
        }
      }
    }
  }

  @Test
  void nobody_does_anything_without_a_good_token() {
    var reader = Caller.with(Token.good().roles("reader").toString());
    var forger = Caller.with(Token.good() + "x");
    for (var mutation : schema.getMutationType().getFieldDefinitions()) {
      var operation = "mutation { " + Member.legal(mutation, this::name) + " }";
      var reply = Caller.nobody().ask(operation, Map.of()).refused().hasCode("UNAUTHENTICATED");
      assertEquals(401, reply.status(), reply::toString);
      reply = forger.ask(operation, Map.of()).refused().hasCode("UNAUTHENTICATED");
      assertEquals(401, reply.status(), reply::toString);
      reply = reader.ask(operation, Map.of()).refused().hasCode("FORBIDDEN");
      assertEquals(403, reply.status(), reply::toString);
    }
  }

  private static void check(Reply reply, Member member, String sent) {
    try {
      reply.harmless(sent);
    } catch (AssertionError wrong) {
      var told = sent.substring(0, Math.min(100, sent.length()));
      throw new AssertionError(member + " with " + told + ": " + wrong.getMessage(), wrong);
    }
  }

  /** Of things that are there, where they have such a table. */
  private String name(String mutation, String member) {
    var key = mutation + "." + member;
    if (!names.containsKey(key)) {
      names.put(key, find(mutation, member)); // which may ask for another
    }
    return names.get(key);
  }

  private String find(String mutation, String member) {
    var type =
        mutation.replaceFirst("(Create|Update|Retract|Merge|Split|OriginResolve|Import)$", "");
    return switch (member) {
      case "id", "keep", "merge" -> world.rows().value(oneOf(Naming.snakeCase(type), "id"));
      case "version" -> version(type, name(mutation, "id"));
      case "slug" -> "new";
      case "holder", "spokesperson", "party" -> world.rows().value(oneOf("person", "slug"));
      default -> world.rows().value(oneOf(Naming.snakeCase(member), "slug"));
    };
  }

  private String oneOf(String table, String column) {
    var there =
        world
            .rows()
            .value(
                "select count(*) from information_schema.columns where table_schema = 'public' and table_name = '%s' and column_name = '%s'"
                    .formatted(table, column));
    return !there.equals("1")
        ? "select 'nothing'"
        : column.equals("id")
            ? "select '%1$s_' || id from %1$s order by id limit 1".formatted(table)
            : "select %s from %s order by 1 limit 1".formatted(column, table);
  }

  private String version(String type, String id) {
    var name = Character.toUpperCase(type.charAt(0)) + type.substring(1);
    var reply =
        publisher.ask(
            "{ node(id: \"%s\") { ... on %s { version } } }".formatted(id, name), Map.of());
    var version = Json.at(reply.json(), "data.node.version");
    return version.isTextual() ? version.asText() : "1";
  }
}
