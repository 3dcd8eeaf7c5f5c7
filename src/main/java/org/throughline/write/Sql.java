package org.throughline.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Statements with values as the texts that PostgreSQL reads, each cast beside its placeholder. */
record Sql(Connection connection) {

  /** NUL and halves of surrogate pairs are no characters to PostgreSQL. */
  static boolean canRead(String text) {
    return text.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(text);
  }

  /** With a sign in the place of each character that it cannot. */
  static String readable(String text) {
    return canRead(text)
        ? text
        : text.codePoints()
            .map(each -> each == 0 || each >= 0xD800 && each <= 0xDFFF ? 0xFFFD : each)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  int run(String sql, List<String> values) throws SQLException {
    try (var statement = prepared(sql, values)) {
      return statement.execute() ? 0 : statement.getUpdateCount();
    }
  }

  /** The rows of a query, columns as texts. */
  List<List<String>> rows(String sql, List<String> values) throws SQLException {
    try (var statement = prepared(sql, values);
        var row = statement.executeQuery()) {
      var rows = new ArrayList<List<String>>();
      while (row.next()) {
        var columns = new ArrayList<String>();
        for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          columns.add(row.getString(i));
        }
        rows.add(columns);
      }
      return rows;
    }
  }

  /** The first column of the only row. */
  Optional<String> one(String sql, String... values) throws SQLException {
    return rows(sql, Arrays.asList(values)).stream()
        .findFirst()
        .flatMap(columns -> Optional.ofNullable(columns.get(0)));
  }

  private PreparedStatement prepared(String sql, List<String> values) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (var i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i), Types.OTHER);
    }
    return statement;
  }
}
