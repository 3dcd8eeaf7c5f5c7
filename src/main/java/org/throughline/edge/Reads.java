package org.throughline.edge;

import io.agroal.api.AgroalDataSource;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.identity.Caller;
import org.throughline.identity.Role;
import org.throughline.plan.Operation;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.rate.Account;

/**
 * Answers read operations: one statement each, whose JSON goes to the caller as PostgreSQL wrote
 * it.
 */
@Singleton
class Reads {

  private static final Buffer NULL = Buffer.buffer("null");

  private final Plans plans;
  private final AgroalDataSource database;
  private final OutsideFields outside;
  private final int timeLimit;

  Reads(Plans plans, AgroalDataSource database, OutsideFields outside, ReadsConfig config) {
    this.plans = plans;
    this.database = database;
    this.outside = outside;
    this.timeLimit = Math.toIntExact(config.timeLimit().plusMillis(999).toSeconds());
  }

  /**
   * @throws org.throughline.problem.Problem for an argument or a caller that the operation does not
   *     take, where nothing was read
   */
  Answer answer(Operation operation, Caller caller, Account account) throws SQLException {
    var plan = plans.of(operation);
    plan.roles().forEach(role -> caller.as(Role.valueOf(role)));
    var values = plan.values(operation.variables()); // checked before anything is read
    account.charge(plan.cost());
    var others =
        plan.outside().isEmpty()
            ? Map.<String, Buffer>of()
            : outside.answer(operation, plan.outside(), caller, account);
    var columns = plan.columns().isEmpty() ? Map.<String, Buffer>of() : read(plan, values, caller);
    var body = Buffer.buffer("{\"data\":{");
    var separator = "";
    for (var key : plan.keys()) {
      body.appendString(separator).appendString("\"").appendString(key).appendString("\":");
      body.appendBuffer(
          columns.containsKey(key) ? columns.get(key) : others.getOrDefault(key, NULL));
      separator = ",";
    }
    var isPublic = caller.editor().isEmpty() && plan.outside().isEmpty();
    return new Answer(body.appendString("}}"), isPublic);
  }

  /** What a mutation answers, read in its transaction. */
  Buffer payload(Connection connection, Plan plan, Map<String, Object> values) throws SQLException {
    return read(connection, plan, plan.values(values)).values().iterator().next();
  }

  private Map<String, Buffer> read(Plan plan, List<String> values, Caller caller)
      throws SQLException {
    try (var connection = database.getConnection()) {
      return caller.editor().isEmpty()
          ? read(connection, plan, values)
          : readAll(connection, plan, values);
    }
  }

  private Map<String, Buffer> readAll(Connection connection, Plan plan, List<String> values)
      throws SQLException {
    Sight.ofAll(connection);
    try {
      return read(connection, plan, values);
    } finally {
      connection.rollback(); // nothing was written
    }
  }

  private Map<String, Buffer> read(Connection connection, Plan plan, List<String> values)
      throws SQLException {
    try (var statement = connection.prepareStatement(plan.sql())) {
      // of this statement only: migrations and seeds share the connections and take their time.
      // The driver keeps the time, so it costs the database nothing.
      statement.setQueryTimeout(timeLimit);
      for (var i = 0; i < values.size(); i++) {
        // OTHER: PostgreSQL takes the type from the cast beside the placeholder
        statement.setObject(i + 1, values.get(i), Types.OTHER);
      }
      try (var row = statement.executeQuery()) {
        row.next();
        var columns = new HashMap<String, Buffer>();
        for (var i = 0; i < plan.columns().size(); i++) {
          var json = row.getBytes(i + 1); // text as it came over the wire: UTF-8
          columns.put(plan.columns().get(i), json == null ? NULL : Buffer.buffer(json));
        }
        return columns;
      }
    }
  }
}
