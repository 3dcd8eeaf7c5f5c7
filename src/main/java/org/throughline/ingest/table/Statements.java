package org.throughline.ingest.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Runs statements whose parameters are texts and lists of texts; the SQL casts them. */
public record Statements(Connection connection) {

  public void run(String sql, List<?> parameters) throws SQLException {
    try (var statement = prepare(sql, parameters)) {
      statement.executeUpdate();
    }
  }

  /**
   * @return the rows' columns, all of them read as texts
   */
  public List<List<String>> read(String sql, List<?> parameters) throws SQLException {
    try (var statement = prepare(sql, parameters);
        var results = statement.executeQuery()) {
      var width = results.getMetaData().getColumnCount();
      var rows = new ArrayList<List<String>>();
      while (results.next()) {
        var row = new ArrayList<String>(width);
        for (var column = 1; column <= width; column++) {
          row.add(results.getString(column));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  private PreparedStatement prepare(String sql, List<?> parameters) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (var i = 0; i < parameters.size(); i++) {
      if (parameters.get(i) instanceof Collection<?> list) {
        statement.setArray(i + 1, connection.createArrayOf("text", list.toArray()));
      } else {
        statement.setString(i + 1, (String) parameters.get(i));
      }
    }
    return statement;
  }
}
