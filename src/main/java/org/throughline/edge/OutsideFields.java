package org.throughline.edge;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.ExecutionId;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.QueryCache;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.throughline.identity.Caller;
import org.throughline.plan.Operation;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;
import org.throughline.rate.Account;
import org.throughline.schema.SchemaConfig;

/**
 * Root fields that are not in the database: introspection, what the service knows of itself, and
 * who asks.
 */
@Singleton
class OutsideFields {

  private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");

  private final GraphQLSchema schema;
  private final boolean introspects;

  OutsideFields(GraphQLSchema schema, SchemaConfig config) {
    this.schema = schema;
    this.introspects = config.introspection();
  }

  /** By response key; the rest of the operation is left out. */
  Map<String, Buffer> answer(
      Operation operation, Map<String, List<Field>> fields, Caller caller, Account account) {
    if (!introspects) {
      fields.forEach(OutsideFields::refuseIntrospection);
    }
    var only = only(operation, fields);
    var input =
        ExecutionInput.newExecutionInput()
            .query(operation.text())
            .operationName(operation.definition().getName())
            .variables(operation.variables())
            .executionId(ExecutionId.generate())
            .graphQLContext(Map.of(Caller.class, caller, Account.class, account))
            .build();
    // the whole document is valid already; what is left of it may have variables to spare
    var engine =
        GraphQL.newGraphQL(schema)
            .preparsedDocumentProvider(
                (same, parse) ->
                    CompletableFuture.completedFuture(new PreparsedDocumentEntry(only)))
            .build();
    try {
      letSmallRyeIn(input);
      return encoded(engine.execute(input));
    } catch (GraphQLException refused) { // null, by a variable, where an argument must not be
      throw Problem.of(ErrorCode.BAD_ARGUMENT, refused.getMessage());
    } finally {
      SmallRyeContextManager.clearCurrentSmallRyeContext();
    }
  }

  /** SmallRye's data fetchers look here for the request that they serve. */
  private static void letSmallRyeIn(ExecutionInput input) {
    SmallRyeContextManager.fromInitialRequest(
        jakarta.json.Json.createObjectBuilder().add("query", input.getQuery()).build());
    var context = SmallRyeContextManager.populateFromExecutionInput(input, new QueryCache());
    input.getGraphQLContext().put(SmallRyeContextManager.CONTEXT, context);
    input.getGraphQLContext().put("runBlocking", true); // we are on a worker thread already
  }

  private static Map<String, Buffer> encoded(ExecutionResult result) {
    result.getErrors().forEach(OutsideFields::refuse);
    Map<String, Object> data = result.getData();
    var answers = new HashMap<String, Buffer>();
    data.forEach((key, value) -> answers.put(key, Json.encodeToBuffer(value)));
    return answers;
  }

  private static void refuse(GraphQLError error) {
    if (error instanceof BadFaithIntrospectionError) {
      throw Problem.of(
          ErrorCode.TOO_COMPLEX,
          "Introspection goes in circles: ask for `__schema`, `__type` and each list of a type"
              + " once.");
    }
    throw new IllegalStateException("A field outside the database failed: " + error);
  }

  private static void refuseIntrospection(String key, List<Field> merged) {
    if (INTROSPECTION.contains(merged.get(0).getName())) {
      throw new Problem(
          ErrorCode.INTROSPECTION_DISABLED,
          "The schema is not shown here: introspection is switched off.",
          List.of(),
          List.of(key));
    }
  }

  private static Document only(Operation operation, Map<String, List<Field>> fields) {
    List<Selection<?>> selections =
        fields.values().stream().<Selection<?>>flatMap(List::stream).toList();
    OperationDefinition rest =
        operation.definition().transform(it -> it.selectionSet(new SelectionSet(selections)));
    return operation
        .document()
        .transform(
            it ->
                it.definitions(
                    operation.document().getDefinitions().stream()
                        .map(each -> each == operation.definition() ? rest : each)
                        .toList()));
  }
}
