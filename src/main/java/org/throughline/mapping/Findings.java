package org.throughline.mapping;

import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the mappings, as PostgreSQL says when it prepares them. */
final class Findings {

  private final Connection connection;
  private final List<String> wrong = new ArrayList<>();

  Findings(Connection connection) {
    this.connection = connection;
  }

  /** What PostgreSQL says of a query's columns; gone when the query is closed. */
  @FunctionalInterface
  interface Reading {
    void of(ResultSetMetaData columns) throws SQLException;
  }

  Connection connection() {
    return connection;
  }

  List<String> all() {
    return List.copyOf(wrong);
  }

  void prepare(Field field, String sql) {
    prepare(field, sql, columns -> {});
  }

  void prepare(Field field, String sql, Reading reading) {
    try (var query = connection.prepareStatement(sql)) {
      reading.of(query.getMetaData()); // only who asks for them makes PostgreSQL prepare
    } catch (SQLException refused) {
      add(field, refused);
    }
  }

  void add(Field field, SQLException refused) {
    add("%s: %s".formatted(field.declaredAt(), refused.getMessage().replace('\n', ' ')));
  }

  void add(String words) {
    wrong.add(words);
  }
}
