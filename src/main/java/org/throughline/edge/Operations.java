package org.throughline.edge;

import graphql.language.OperationDefinition;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.throughline.document.Library;
import org.throughline.identity.Caller;
import org.throughline.plan.Documents;
import org.throughline.problem.Problem;
import org.throughline.rate.Account;

/** Answers operations: those that read, and those that write. */
@Singleton
class Operations {

  private final Library library;
  private final Documents documents;
  private final Reads reads;
  private final Writes writes;

  Operations(Library library, Documents documents, Reads reads, Writes writes) {
    this.library = library;
    this.documents = documents;
    this.reads = reads;
    this.writes = writes;
  }

  /**
   * The answer of a read, if it is in memory with all that it takes to find it there.
   *
   * @throws Problem for a request of which {@link #answer} has more to say
   */
  Optional<Reads.Known> known(Request request) {
    return library
        .known(request.document())
        .flatMap(documents::known)
        .filter(parsed -> parsed.problems().isEmpty())
        .flatMap(parsed -> known(request, parsed));
  }

  private Optional<Reads.Known> known(Request request, Documents.Parsed parsed) {
    library.remember(request.document());
    var operation = documents.operation(parsed, request.operationName(), request.variables());
    return operation.definition().getOperation() == OperationDefinition.Operation.QUERY
        ? reads.known(operation)
        : Optional.empty();
  }

  /**
   * @throws Problem where the document of the request is not known, or not trusted
   * @throws Refusal with all problems, where nothing was read or written
   */
  Answer answer(Request request, Caller caller, Account account, Presence presence)
      throws SQLException {
    var parsed = documents.of(library.text(request.document()));
    if (!parsed.problems().isEmpty()) {
      throw new Refusal(parsed.problems());
    }
    library.remember(request.document());
    try {
      var operation = documents.operation(parsed, request.operationName(), request.variables());
      request.check(operation);
      return operation.definition().getOperation() == OperationDefinition.Operation.MUTATION
          ? Answer.personal(writes.answer(operation, caller, account))
          : reads.answer(operation, caller, account, presence);
    } catch (Problem problem) {
      throw new Refusal(List.of(problem));
    }
  }
}
