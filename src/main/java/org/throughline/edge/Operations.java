package org.throughline.edge;

import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.throughline.identity.Caller;
import org.throughline.plan.Documents;
import org.throughline.plan.Operation;
import org.throughline.problem.Problem;

/** Answers operations: those that read, and those that write. */
@Singleton
class Operations {

  private final GraphQLSchema schema;
  private final Documents documents;
  private final Reads reads;
  private final Writes writes;

  Operations(GraphQLSchema schema, Documents documents, Reads reads, Writes writes) {
    this.schema = schema;
    this.documents = documents;
    this.reads = reads;
    this.writes = writes;
  }

  /**
   * @throws Refusal with all problems, where nothing was read or written
   */
  Answer answer(Request request, Caller caller, Presence presence) throws SQLException {
    var parsed = documents.of(request.query());
    if (!parsed.problems().isEmpty()) {
      throw new Refusal(parsed.problems());
    }
    try {
      var operation =
          Operation.of(
              schema,
              request.query(),
              parsed.document(),
              request.operationName(),
              request.variables());
      request.check(operation);
      return operation.definition().getOperation() == OperationDefinition.Operation.MUTATION
          ? Answer.personal(writes.answer(operation, caller))
          : reads.answer(operation, caller, presence);
    } catch (Problem problem) {
      throw new Refusal(List.of(problem));
    }
  }
}
