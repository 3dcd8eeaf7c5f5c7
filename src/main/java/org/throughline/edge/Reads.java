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
import java.util.Optional;
import org.throughline.cache.AnswerCache;
import org.throughline.cache.CacheConfig;
import org.throughline.cache.SharedAnswer;
import org.throughline.identity.Caller;
import org.throughline.identity.Role;
import org.throughline.plan.Cost;
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

  /** Each may be as long as the request. */
  private static final int MOST_VALUES_TO_LOOK_FOR = 64;

  private final Plans plans;
  private final AgroalDataSource database;
  private final OutsideFields outside;
  private final AnswerCache cache;
  private final int timeLimit;
  private final String cacheControl;

  Reads(
      Plans plans,
      AgroalDataSource database,
      OutsideFields outside,
      AnswerCache cache,
      ReadsConfig config,
      CacheConfig caching) {
    this.plans = plans;
    this.database = database;
    this.outside = outside;
    this.cache = cache;
    this.timeLimit = Math.toIntExact(config.timeLimit().plusMillis(999).toSeconds());
    this.cacheControl = Responses.cacheControl(caching.maxAge(), caching.sharedMaxAge());
  }

  /**
   * @throws org.throughline.problem.Problem for an argument or a caller that the operation does not
   *     take, where nothing was read
   */
  Answer answer(Operation operation, Caller caller, Account account, Presence presence)
      throws SQLException {
    presence.check();
    var plan = plans.of(operation);
    plan.roles().forEach(role -> caller.as(Role.valueOf(role)));
    var values = plan.values(operation.variables()); // checked before anything is read
    account.charge(plan.cost());
    if (caller.isEditor() || !isShared(plan)) {
      var others =
          plan.outside().isEmpty()
              ? Map.<String, Buffer>of()
              : outside.answer(operation, plan.outside(), caller, account);
      var columns =
          plan.columns().isEmpty()
              ? Map.<String, Buffer>of()
              : read(plan, values, caller, presence);
      return Answer.personal(body(plan, columns, others));
    }
    var shared =
        cache.answer(
            plan,
            values,
            types ->
                new SharedAnswer(
                    body(plan, read(plan, values, caller, presence), Map.of()),
                    SurrogateKeys.of(types, plans.roots(operation), operation.variables())));
    return Answer.shared(shared, cacheControl);
  }

  /**
   * The answer, if it is in memory and anybody may have it.
   *
   * @throws org.throughline.problem.Problem for an argument that the operation does not take
   */
  Optional<Known> known(Operation operation) {
    return plans
        .known(operation)
        .filter(plan -> plan.roles().isEmpty() && isShared(plan))
        .filter(plan -> plan.binds().size() + plan.checked().size() <= MOST_VALUES_TO_LOOK_FOR)
        .flatMap(plan -> known(plan, plan.values(operation.variables())));
  }

  private Optional<Known> known(Plan plan, List<String> values) {
    return cache
        .known(plan, values)
        .map(shared -> new Known(Answer.shared(shared, cacheControl), plan.cost()));
  }

  /** An answer in memory, and what it costs whoever gets it. */
  record Known(Answer answer, Cost cost) {}

  /** Whether readers all get the same, and from the database. */
  private static boolean isShared(Plan plan) {
    return plan.outside().isEmpty() && !plan.columns().isEmpty();
  }

  private static Buffer body(Plan plan, Map<String, Buffer> columns, Map<String, Buffer> others) {
    var size = columns.values().stream().mapToInt(Buffer::length).sum();
    var body = Buffer.buffer(size + size / 16 + 64).appendString("{\"data\":{");
    var separator = "";
    for (var key : plan.keys()) {
      body.appendString(separator).appendString("\"").appendString(key).appendString("\":");
      body.appendBuffer(
          columns.containsKey(key) ? columns.get(key) : others.getOrDefault(key, NULL));
      separator = ",";
    }
    return body.appendString("}}");
  }

  /** What a mutation answers, read in its transaction. */
  Buffer payload(Connection connection, Plan plan, Map<String, Object> values) throws SQLException {
    return read(connection, plan, plan.values(values), Presence.CERTAIN).values().iterator().next();
  }

  private Map<String, Buffer> read(Plan plan, List<String> values, Caller caller, Presence presence)
      throws SQLException {
    try (var connection = database.getConnection()) {
      return caller.isEditor()
          ? readAll(connection, plan, values, presence)
          : read(connection, plan, values, presence);
    }
  }

  private Map<String, Buffer> readAll(
      Connection connection, Plan plan, List<String> values, Presence presence)
      throws SQLException {
    Sight.ofAll(connection);
    try {
      return read(connection, plan, values, presence);
    } finally {
      connection.rollback(); // nothing was written
    }
  }

  private Map<String, Buffer> read(
      Connection connection, Plan plan, List<String> values, Presence presence)
      throws SQLException {
    try (var statement = connection.prepareStatement(plan.sql())) {
      // of this statement only: migrations and seeds share the connections and take their time.
      // The driver keeps the time, so it costs the database nothing.
      statement.setQueryTimeout(timeLimit);
      for (var i = 0; i < values.size(); i++) {
        // OTHER: PostgreSQL takes the type from the cast beside the placeholder
        statement.setObject(i + 1, values.get(i), Types.OTHER);
      }
      try (var row = presence.during(statement, statement::executeQuery)) {
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
