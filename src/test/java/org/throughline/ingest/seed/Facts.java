package org.throughline.ingest.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the stored rows say, whatever their ids, versions and stamps: a reference is followed to
 * what it means.
 */
final class Facts {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Map<String, String> contents = new HashMap<>();
  private final Map<String, String> meanings = new HashMap<>();

  /** Every row but the ledger's, in order. */
  static List<String> of(Database database) throws SQLException {
    var facts = new Facts();
    var rows = new ArrayList<String>();
    for (var table : database.tables()) {
      if (table.startsWith("seed_")) {
        continue;
      }
      var sql =
          """
          select to_jsonb(stored)->>'id', '%1$s ' || (to_jsonb(stored) - '{id,version,updated_at}'::text[])::text
          from "%1$s" as stored
          """;
      for (var row : database.read(sql.formatted(table))) {
        rows.add(row.get(1));
        // A party is a row of two tables with one id; the one that says less is read first.
        facts.contents.merge(
            String.valueOf(row.get(0)), row.get(1), (a, b) -> a.length() < b.length() ? a : b);
      }
    }
    return rows.stream().map(facts::meaning).sorted().toList();
  }

  private String meaning(String row) {
    return ID.matcher(row).replaceAll(id -> idMeaning(id.group()));
  }

  private String idMeaning(String id) {
    var known = meanings.putIfAbsent(id, "itself");
    if (known == null) {
      var content = contents.get(id);
      known =
          content == null
              ? "an id of no row"
              : UUID.nameUUIDFromBytes(meaning(content).getBytes(UTF_8)).toString();
      meanings.put(id, known);
    }
    return known;
  }
}
