package org.throughline.write;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** All that is stored, row for row, hidden columns included, as one hash for each table. */
@Singleton
public class Dump {

  private final DataSource database;

  @Inject
  public Dump(DataSource database) {
    this.database = database;
  }

  public Map<String, String> everything() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      var tables = new TreeMap<String, String>();
      try (var names =
          statement.executeQuery(
              """
              select relname from pg_class
              where relkind = 'r' and relnamespace = 'public'::regnamespace
              """)) {
        while (names.next()) {
          tables.put(names.getString(1), "");
        }
      }
      for (var table : tables.entrySet()) {
        var hash =
            "select md5(string_agg(row::text || row.xmin::text, ',' order by row::text)) from \"%s\" row";
        try (var row = statement.executeQuery(hash.formatted(table.getKey()))) {
          row.next();
          table.setValue(String.valueOf(row.getString(1)));
        }
      }
      return tables;
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }
}
