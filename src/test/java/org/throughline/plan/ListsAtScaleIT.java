package org.throughline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.Json;
import org.throughline.store.MachinesPostgres;
import org.throughline.store.PackagedService;

/**
 * What PostgreSQL does for lists in a world of the benchmarks' shape, as it says itself: no large
 * table is read from one end to the other, whatever a list is ordered and filtered by, and a page
 * far down reads what the first does.
 */
@EnabledIf("org.throughline.store.MachinesPostgres#isInstalled")
class ListsAtScaleIT {

  private static final int STORIES = 4_000;
  private static final int LARGE = 3_000;
  private static final Path WORLD = Path.of("benchmarks/world");
  private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\w+)");
  private static final Pattern READ =
      Pattern.compile("Scan (?:Backward )?(?:using \\w+ )?on \\w+ .*\\(actual rows=(\\d+) ");
  private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)");

  /** Pages of an index that lead to a row. */
  private static final int BEYOND_ROWS = 10;

  /** A value for each condition of each filter; a new condition needs one. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("ArticleFilter.story", "\"story-1\""),
          Map.entry("ArticleFilter.outlet", "\"source-1\""),
          Map.entry("ArticleFilter.author", "\"person-1\""),
          Map.entry("ArticleFilter.language", "\"pt\""),
          Map.entry("ArticleFilter.published", "{from: \"2025-03-01\", to: \"2025-03-02\"}"),
          Map.entry("ArticleFilter.mentions", "\"person-1\""),
          Map.entry("ArticleFilter.cites", "\"source-2\""),
          Map.entry("ClaimFilter.story", "\"story-1\""),
          Map.entry("ClaimFilter.reportedIn", "\"article-1\""),
          Map.entry("ClaimFilter.certainty", "[UNCONFIRMED]"),
          Map.entry("EventFilter.story", "\"story-1\""),
          Map.entry("EventFilter.storySlug", "\"story-1\""),
          Map.entry("EventFilter.status", "[CANCELLED]"),
          Map.entry("EventFilter.date", "{from: \"2025-03-01\", to: \"2025-03-02\"}"),
          Map.entry("EventFilter.participant", "\"person-1\""),
          Map.entry("OrganizationFilter.name", "\"river\""),
          Map.entry("OrganizationFilter.kind", "[UNION]"),
          Map.entry("OrganizationFilter.story", "\"story-1\""),
          Map.entry("PersonFilter.name", "\"an\""),
          Map.entry("PersonFilter.organization", "\"organization-1\""),
          Map.entry("PersonFilter.story", "\"story-1\""),
          Map.entry("ProposalFilter.story", "\"story-1\""),
          Map.entry("ProposalFilter.status", "[REJECTED]"),
          Map.entry("ProposalFilter.proponent", "\"person-1\""),
          Map.entry("SourceFilter.name", "\"the\""),
          Map.entry("SourceFilter.kind", "[AGENCY]"),
          Map.entry("SourceFilter.speaksTo", "\"source-2\""),
          Map.entry("StatementFilter.story", "\"story-1\""),
          Map.entry("StatementFilter.speaker", "\"person-1\""),
          Map.entry("StatementFilter.channel", "[BACKGROUND_BRIEFING]"),
          Map.entry("StatementFilter.made", "{from: \"2025-03-01\", to: \"2025-03-02\"}"),
          Map.entry("StoryFilter.language", "\"pt\""),
          Map.entry("StoryFilter.updated", "{from: \"2025-03-01\", to: \"2025-03-02\"}"),
          Map.entry("StoryFilter.person", "\"person-1\""),
          Map.entry("StoryFilter.organization", "\"organization-1\""));

  /** Where the id of the object with most in its lists is found, by type. */
  private static final Map<String, String> LARGEST =
      Map.ofEntries(
          Map.entry("Article", "article(slug: \"article-1\") { id }"),
          Map.entry("Claim", "claim(slug: \"claim-1\") { id }"),
          Map.entry("Event", "event(slug: \"event-1\") { id }"),
          Map.entry("Newsroom", "article(slug: \"article-1\") { newsroom { id } }"),
          Map.entry("Organization", "organization(slug: \"organization-1\") { id }"),
          Map.entry("Person", "person(slug: \"person-1\") { id }"),
          Map.entry("Proposal", "proposal(slug: \"proposal-1\") { id }"),
          Map.entry("ProposalElement", "proposal(slug: \"proposal-1\") { elements { id } }"),
          Map.entry("Source", "source(slug: \"source-1\") { id }"),
          Map.entry("Statement", "statement(slug: \"statement-1\") { id }"),
          Map.entry("Story", "story(slug: \"story-1\") { id }"));

  @TempDir static Path home;

  private static MachinesPostgres database;
  private static PackagedService service;
  private static Set<String> large;
  private static JsonNode types;

  @BeforeAll
  static void fill() throws Exception {
    database =
        new MachinesPostgres(
            home,
            "fsync=off",
            "autovacuum=off",
            "random_page_cost=1.1",
            "shared_preload_libraries=auto_explain",
            "auto_explain.log_analyze=on",
            "auto_explain.log_buffers=on",
            "auto_explain.log_timing=off",
            "auto_explain.log_nested_statements=on");
    var environment = new HashMap<>(database.environment());
    environment.put("THROUGHLINE_SEEDS_LOAD", "never");
    environment.put("THROUGHLINE_RATE_POINTS_PER_MINUTE", "0");
    environment.put("THROUGHLINE_CACHE_SIZE", "0");
    service = new PackagedService(home, environment).started();
    try (Stream<Path> files = Files.list(WORLD)) {
      for (var file :
          files.filter(each -> each.getFileName().toString().matches("\\d.*")).sorted().toList()) {
        database.psql("-1", "-v", "stories=" + STORIES, "-f", file.toAbsolutePath().toString());
      }
    }
    database.psql("-c", "reindex schema public"); // the world is loaded without indexes
    database.psql("-c", "vacuum analyze");
    large =
        Set.of(
            database
                .psql(
                    "-c",
                    "select relname from pg_class where relkind = 'r' and reltuples >= " + LARGE)
                .split("\n"));
    types =
        Json.at(
            ask(
                """
                { __schema { types { name kind
                    fields { name type { name kind ofType { name kind } }
                      args { name type { name kind ofType { name } } } }
                    enumValues { name }
                    inputFields { name } } } }
                """),
            "__schema.types");
    database.psql("-c", "alter system set auto_explain.log_min_duration = 0");
    database.psql("-c", "select pg_reload_conf()");
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
    database.close();
  }

  @Test
  void the_world_is_large() {
    assertTrue(
        large.containsAll(Set.of("article", "citation", "report", "statement", "person", "story")),
        large::toString);
  }

  @Test
  void no_order_reads_a_large_table_from_end_to_end() throws Exception {
    var wrong = new TreeMap<String, List<String>>();
    for (var field : type("Query").get("fields")) {
      for (var argument : field.get("args")) {
        if (argument.get("name").asText().equals("orderBy")) {
          for (var order : type(argument.at("/type/name").asText() + "Field").get("enumValues")) {
            for (var direction : List.of("ASC", "DESC")) {
              check(
                  "{ %s(first: 20, orderBy: {field: %s, direction: %s}) { nodes { id } totalCount } }"
                      .formatted(field.get("name").asText(), order.get("name").asText(), direction),
                  wrong);
            }
          }
        }
      }
    }
    assertEquals(Map.of(), wrong);
  }

  @Test
  void no_filter_reads_a_large_table_from_end_to_end() throws Exception {
    var wrong = new TreeMap<String, List<String>>();
    for (var field : type("Query").get("fields")) {
      for (var argument : field.get("args")) {
        if (argument.get("name").asText().equals("filter")) {
          var filter = argument.at("/type/name").asText();
          for (var condition : type(filter).get("inputFields")) {
            var name = condition.get("name").asText();
            var value = VALUES.get(filter + "." + name);
            assertTrue(value != null, "no value for %s.%s here".formatted(filter, name));
            check(
                "{ %s(first: 20, filter: {%s: %s}) { nodes { id } } }"
                    .formatted(field.get("name").asText(), name, value),
                wrong);
          }
        }
      }
    }
    assertEquals(Map.of(), wrong);
  }

  @Test
  void no_list_of_an_object_reads_a_large_table_from_end_to_end() throws Exception {
    var wrong = new TreeMap<String, List<String>>();
    for (var type : types) {
      var name = type.get("name").asText();
      for (var field : type.path("fields")) {
        var list = field.at("/type/ofType/name").asText();
        if (LARGEST.containsKey(name) && list.endsWith("Connection")) {
          check(
              "{ node(id: \"%s\") { ... on %s { %s(first: 20) { totalCount nodes { __typename } } } } }"
                  .formatted(largest(name), name, field.get("name").asText()),
              wrong);
        }
      }
    }
    assertEquals(Map.of(), wrong);
  }

  @Test
  void a_page_far_down_reads_no_more_rows_than_the_first() throws Exception {
    for (var list : List.of("articles", "statements", "claims", "people")) {
      var cursor = "";
      for (var page = 1; page < 38; page++) {
        var after = cursor.isEmpty() ? "" : after(cursor);
        cursor =
            Json.at(
                    ask("{ %s(first: 100%s) { pageInfo { endCursor } } }".formatted(list, after)),
                    list + ".pageInfo.endCursor")
                .asText();
      }
      var far = "{ %s(first: 20%s) { nodes { slug } } }".formatted(list, after(cursor));
      assertEquals(20, rowsRead("{ %s(first: 20) { nodes { slug } } }".formatted(list)), list);
      assertEquals(20, rowsRead(far), far);
      assertTrue(buffers(far) <= 20 + BEYOND_ROWS, () -> far);
    }
  }

  /** As the nodes of the plan that read tables say. */
  private static int rowsRead(String operation) throws Exception {
    return READ.matcher(plans(operation))
        .results()
        .mapToInt(node -> Integer.parseInt(node.group(1)))
        .sum();
  }

  private static String after(String cursor) {
    return ", after: \"%s\"".formatted(cursor);
  }

  private static JsonNode type(String name) {
    for (var type : types) {
      if (type.get("name").asText().equals(name)) {
        return type;
      }
    }
    throw new AssertionError("no type " + name);
  }

  private static String largest(String type) throws Exception {
    var found = ask("{ " + LARGEST.get(type) + " }").findValue("id");
    assertTrue(found != null, "no " + type);
    return found.asText();
  }

  private static void check(String operation, Map<String, List<String>> wrong) throws Exception {
    var plans = plans(operation);
    assertTrue(plans.contains("Query Text"), operation);
    var scanned =
        SCAN.matcher(plans).results().map(scan -> scan.group(1)).collect(Collectors.toSet());
    scanned.retainAll(large);
    if (!scanned.isEmpty()) {
      wrong.put(operation, new ArrayList<>(scanned));
    }
  }

  /** Pages of the database that are looked at when they are in memory. */
  private static int buffers(String operation) throws Exception {
    plans(operation);
    var found = BUFFERS.matcher(plans(operation));
    assertTrue(found.find(), operation);
    return Integer.parseInt(found.group(1));
  }

  /** What PostgreSQL logs while it answers. */
  private static String plans(String operation) throws Exception {
    try (var log = new RandomAccessFile(database.log().toFile(), "r")) {
      log.seek(log.length());
      ask(operation);
      var added = new byte[(int) (log.length() - log.getFilePointer())];
      log.readFully(added);
      return new String(added, StandardCharsets.UTF_8);
    }
  }

  private static JsonNode ask(String operation) throws Exception {
    var answer = Json.read(service.post(new JsonObject().put("query", operation).encode()));
    assertTrue(answer.has("data") && !answer.has("errors"), operation + " " + answer);
    return answer.get("data");
  }
}
