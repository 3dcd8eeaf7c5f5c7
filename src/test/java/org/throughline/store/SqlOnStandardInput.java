package org.throughline.store;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A service reduced to its database: connects through the driver, says so, answers each line of SQL
 * with the first value of the first row, and ends with its input.
 */
class SqlOnStandardInput {

  public static void main(String[] url) throws Exception {
    try (var connection = new EmbeddedPostgresDriver().connect(url[0], new Properties());
        var statement = connection.createStatement();
        var input = new BufferedReader(new InputStreamReader(System.in))) {
      System.out.println("connected");
      for (var sql = input.readLine(); sql != null; sql = input.readLine()) {
        if (statement.execute(sql)) {
          var rows = statement.getResultSet();
          System.out.println(rows.next() ? rows.getString(1) : "no row");
        } else {
          System.out.println("done");
        }
      }
    } catch (SQLException e) {
      System.out.println(e.getCause().getMessage());
      System.exit(1);
    }
  }
}
