package org.throughline.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.plan.Plan;

/**
 * Which tables a plan reads: those that its SQL names, or a view or function that it names, and so
 * on. By words, so it may name too many and never too few: a column called like a table counts as
 * the table. Only SQL that a function puts together would escape, so a function that executes such
 * makes what reads it not keepable.
 */
final class Footprints {

  /** A plan may read it like a table. It is written to at midnight, UTC. */
  static final String DAY = "current_date";

  /** What changes without a write. */
  private static final Set<String> RESTLESS =
      Set.of(
          "now",
          "age",
          "clock_timestamp",
          "current_time",
          "current_timestamp",
          "gen_random_uuid",
          "localtime",
          "localtimestamp",
          "nextval",
          "random",
          "statement_timestamp",
          "timeofday",
          "transaction_timestamp",
          // not restless itself, but reads what no word tells
          "execute");

  private static final String DEFINITIONS =
      """
      select relname, pg_get_viewdef(pg_class.oid), false as is_function
      from pg_class
      where relnamespace in ('public'::regnamespace, 'seen'::regnamespace) and relkind in ('v', 'm')
      union all
      select proname,
             case when lanname in ('c', 'internal') then ''
                  when lanname in ('sql', 'plpgsql') then
                    concat_ws(' ', prosrc, pg_get_function_sqlbody(pg_proc.oid), pg_get_expr(proargdefaults, 0))
                  else 'execute' end,
             true
      from pg_proc
      join pg_language on pg_language.oid = prolang
      where pronamespace in ('public'::regnamespace, 'seen'::regnamespace)""";

  /** Each table, whether writes to it are noted, and the kind of object that its rows belong to. */
  private static final String TABLES =
      """
      select relname,
             exists (select from pg_trigger where tgrelid = pg_class.oid and tgfoid = 'cache.note'::regproc),
             object_name
      from pg_class
      left join logged_table on logged_table.name = relname
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f')""";

  private final Map<String, Words> definitions = new HashMap<>();
  private final Set<String> functions = new HashSet<>();
  private final Map<String, Set<String>> tables = new HashMap<>();
  private final Set<String> unwatched = new HashSet<>();
  private final Map<String, Footprint> ofNames = new ConcurrentHashMap<>();

  /** By identity: a plan's own equality compares its whole SQL. */
  private final Cache<Plan, Footprint> footprints = Caffeine.newBuilder().weakKeys().build();

  /** From PostgreSQL's catalog, as it is at start. */
  static Footprints read(Connection connection) throws SQLException {
    var all = new Footprints();
    try (var statement = connection.createStatement()) {
      try (var row = statement.executeQuery(DEFINITIONS)) {
        while (row.next()) {
          all.define(row.getString(1), Words.of(row.getString(2)));
          if (row.getBoolean(3)) {
            all.functions.add(row.getString(1));
          }
        }
      }
      try (var row = statement.executeQuery(TABLES)) {
        while (row.next()) {
          all.tables.put(row.getString(1), types(row.getString(1), row.getString(3)));
          if (!row.getBoolean(2)) {
            all.unwatched.add(row.getString(1));
          }
        }
      }
    }
    return all;
  }

  /** Of several functions with one name, or a view and its table, any may be meant. */
  private void define(String name, Words words) {
    definitions.merge(
        name,
        words,
        (one, other) -> {
          one.plain().addAll(other.plain());
          one.dotted().addAll(other.dotted());
          return one;
        });
  }

  /**
   * The kinds of the objects whose changes show in a table, as the change log calls them. Where
   * former slugs lead and what was corrected comes with the object itself. A report keeps its
   * article's newsroom.
   */
  private static Set<String> types(String table, String object) {
    return switch (object == null ? table : object) {
      case "party" -> Set.of("person", "organization", "source");
      case "redirect", "correction" -> Set.of();
      case "report" -> Set.of("report", "article");
      case "retraction" -> Set.of("tombstone");
      default -> object == null ? Set.of() : Set.of(object);
    };
  }

  Footprint of(Plan plan) {
    return footprints.get(plan, unseen -> of(plan.sql()));
  }

  Footprint of(String sql) {
    var words = Words.of(sql);
    var shown = new TreeSet<String>();
    var types = new TreeSet<String>();
    var keepable = true;
    for (var word : words.plain()) {
      keepable &= add(word, shown, types);
    }
    for (var word : words.dotted()) {
      keepable &= !functions.contains(word) || add(word, shown, types);
    }
    // what seems to read nothing reads it in a way that words do not tell
    return new Footprint(Set.copyOf(shown), types, keepable && !shown.isEmpty());
  }

  /**
   * @return whether what the word leads to may be kept
   */
  private boolean add(String word, Set<String> shown, Set<String> types) {
    if (!tells(word)) {
      return true;
    }
    var reached = reached(word);
    shown.addAll(reached.tables());
    types.addAll(reached.types());
    return reached.isKeepable();
  }

  private boolean tells(String word) {
    return definitions.containsKey(word)
        || tables.containsKey(word)
        || RESTLESS.contains(word)
        || word.equals(DAY);
  }

  /** What a word leads to, from definition to definition. */
  private Footprint reached(String name) {
    return ofNames.computeIfAbsent(
        name,
        unseen -> {
          var reached = new HashSet<>(Set.of(name));
          var open = new ArrayDeque<>(reached);
          while (!open.isEmpty()) {
            var words = definitions.getOrDefault(open.remove(), Words.NONE);
            words.plain().stream().filter(this::tells).filter(reached::add).forEach(open::add);
            words.dotted().stream()
                .filter(functions::contains)
                .filter(reached::add)
                .forEach(open::add);
          }
          return footprint(reached);
        });
  }

  private Footprint footprint(Set<String> reached) {
    var keepable =
        reached.stream().noneMatch(word -> RESTLESS.contains(word) || unwatched.contains(word));
    var shown = new HashSet<>(reached);
    shown.removeIf(word -> !tables.containsKey(word) && !word.equals(DAY));
    var types = new HashSet<String>();
    shown.forEach(table -> types.addAll(tables.getOrDefault(table, Set.of())));
    return new Footprint(shown, types, keepable);
  }
}
