package org.throughline.edge;

import graphql.language.Field;
import graphql.schema.GraphQLSchema;
import io.agroal.api.AgroalDataSource;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.cache.AnswerCache;
import org.throughline.identity.Caller;
import org.throughline.identity.Role;
import org.throughline.mapping.Model;
import org.throughline.plan.Cost;
import org.throughline.plan.Operation;
import org.throughline.plan.Payload;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;
import org.throughline.rate.Account;
import org.throughline.write.Call;
import org.throughline.write.Mutations;

/**
 * Answers mutations, one root field after the other. Each is one transaction from the lock to the
 * payload that is read in it: what an answer shows is what was stored, or what still is where
 * nothing was.
 */
@Singleton
class Writes {

  /** Two writers in each other's way: the one that is told so begins again. */
  private static final Set<String> IN_EACH_OTHERS_WAY = Set.of("40P01", "40001");

  private static final int ATTEMPTS = 5;

  private static final Set<String> STATES_TO_BEGIN_WITH = Set.of("DRAFT", "IN_REVIEW", "PUBLISHED");

  private static final Buffer TYPE_NAME = Buffer.buffer("\"Mutation\"");

  private final GraphQLSchema schema;
  private final Model model;
  private final Plans plans;
  private final AgroalDataSource database;
  private final Mutations mutations;
  private final Reads reads;
  private final AnswerCache cache;
  private final Duration timeLimit;

  Writes(
      GraphQLSchema schema,
      Model model,
      Plans plans,
      AgroalDataSource database,
      Mutations mutations,
      Reads reads,
      AnswerCache cache,
      WritesConfig config) {
    this.schema = schema;
    this.model = model;
    this.plans = plans;
    this.database = database;
    this.mutations = mutations;
    this.reads = reads;
    this.cache = cache;
    this.timeLimit = config.timeLimit();
  }

  /**
   * @throws Problem {@code UNAUTHENTICATED}, {@code FORBIDDEN} or for an argument, before anything
   *     is written
   */
  Buffer answer(Operation operation, Caller caller, Account account) throws SQLException {
    var prepared = new ArrayList<Prepared>();
    for (var root : plans.roots(operation).entrySet()) {
      prepared.add(prepare(operation, root.getKey(), root.getValue().get(0), caller));
    }
    account.charge(
        prepared.stream()
            .filter(root -> root.call() != null)
            .map(root -> root.plan().cost())
            .reduce(Cost.LEAST, Cost::plus));
    try {
      return answer(prepared, operation.variables());
    } finally {
      cache.seeChanges(); // before anybody hears of them, also if a later field failed
    }
  }

  private Buffer answer(List<Prepared> prepared, Map<String, Object> variables)
      throws SQLException {
    var body = Buffer.buffer("{\"data\":{");
    var separator = "";
    for (var root : prepared) {
      body.appendString(separator).appendString("\"" + root.key() + "\":");
      body.appendBuffer(root.call() == null ? TYPE_NAME : answer(root, variables));
      separator = ",";
    }
    return body.appendString("}}");
  }

  /**
   * A root field, with everything checked that can be before it writes.
   *
   * @param call null for {@code __typename}
   */
  private record Prepared(String key, Call call, Plan plan) {}

  private Prepared prepare(Operation operation, String key, Field field, Caller caller) {
    var mutation = model.mutations().get(field.getName());
    if (mutation == null) {
      return new Prepared(key, null, null);
    }
    var editor = caller.as(Role.valueOf(mutation.role()));
    var input = operation.input(schema, field, key);
    var state = String.valueOf(input.getOrDefault("editorialState", "DRAFT"));
    if (!STATES_TO_BEGIN_WITH.contains(state)) {
      throw Problem.of(
          ErrorCode.BAD_ARGUMENT,
          "`editorialState`: something new is DRAFT, IN_REVIEW or PUBLISHED, not %s."
              .formatted(state));
    }
    if (state.equals("PUBLISHED")) {
      caller.as(Role.PUBLISHER);
    }
    var plan = plans.of(operation, mutation, key);
    plan.values(Payload.NONE.beside(operation.variables()));
    var call =
        new Call(mutation, input, editor.subject(), editor.name(), editor.may(Role.PUBLISHER));
    return new Prepared(key, call, plan);
  }

  private Buffer answer(Prepared root, Map<String, Object> variables) throws SQLException {
    for (var attempt = 1; ; attempt++) {
      try (var connection = database.getConnection()) {
        Sight.ofAll(connection);
        try {
          return answer(root, connection, variables);
        } catch (SQLException failed) {
          if (attempt == ATTEMPTS || !IN_EACH_OTHERS_WAY.contains(failed.getSQLState())) {
            throw failed;
          }
        } finally {
          connection.rollback(); // what is committed is not concerned
        }
      }
    }
  }

  private Buffer answer(Prepared root, Connection connection, Map<String, Object> variables)
      throws SQLException {
    limit(connection);
    var call = root.call();
    var outcome = mutations.run(call, connection);
    if (!outcome.isDone()) {
      connection.rollback();
      Sight.ofAll(connection);
    }
    var payload =
        new Payload(
            outcome.object(),
            outcome.edit(),
            call.clientMutationId(),
            UserErrors.json(outcome.errors()),
            outcome.details());
    var answer = reads.payload(connection, root.plan(), payload.beside(variables));
    if (!call.isTrial()) {
      connection.commit();
    }
    return answer;
  }

  /** No statement of a write holds others up for longer. */
  private void limit(Connection connection) throws SQLException {
    try (var setting = connection.createStatement()) {
      setting.execute("set local statement_timeout = " + timeLimit.toMillis());
    }
  }
}
