package org.throughline.ingest.seed;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.throughline.ingest.table.Statements;

/** What a test asks the database directly. */
record Database(DataSource source) {

  private static final String TABLES =
      """
      select relname
      from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname not like 'flyway%' and relname not in ('edit', 'change', 'redirect')
      """;

  void empty() throws SQLException {
    run("truncate party, story, newsroom, seed_file cascade");
  }

  List<String> tables() throws SQLException {
    return read(TABLES).stream().map(row -> row.get(0)).toList();
  }

  /** Every row of every table as text. */
  Set<String> rows() throws SQLException {
    return all("to_jsonb(stored)::text");
  }

  /** Which transaction wrote every row; a load that writes nothing leaves all of them. */
  Set<String> writings() throws SQLException {
    return all("stored.ctid || ' ' || stored.xmin");
  }

  private Set<String> all(String content) throws SQLException {
    var rows = new TreeSet<String>();
    for (var table : tables()) {
      var sql = "select '%1$s ' || %2$s from \"%1$s\" as stored".formatted(table, content);
      read(sql).forEach(row -> rows.add(row.get(0)));
    }
    return rows;
  }

  /** The first column of the first row. */
  String one(String sql) throws SQLException {
    return read(sql).get(0).get(0);
  }

  List<List<String>> read(String sql) throws SQLException {
    try (var connection = source.getConnection()) {
      return new Statements(connection).read(sql, List.of());
    }
  }

  void run(String sql) throws SQLException {
    try (var connection = source.getConnection()) {
      new Statements(connection).run(sql, List.of());
    }
  }
}
