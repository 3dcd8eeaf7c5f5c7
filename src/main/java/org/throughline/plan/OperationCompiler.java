package org.throughline.plan;

import graphql.language.Field;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.mapping.Model;
import org.throughline.mapping.Mutation;
import org.throughline.mapping.Observed;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/** Makes the plan of an operation. */
record OperationCompiler(
    Model model, GraphQLSchema schema, Observed observed, LimitsConfig limits) {

  /** Each root field is a column, of which PostgreSQL's statements have 1,664 at most. */
  private static final int MAX_ROOT_FIELDS = 1_600;

  /**
   * @throws Problem {@code TOO_COMPLEX}, or for arguments that make no plan
   */
  Plan compile(Operation operation) {
    var statement = new Statement();
    var size = new Size(limits);
    var compiler = new SelectionCompiler(model, schema, statement, operation, observed, size);
    var roots = roots(operation);
    var columns = new LinkedHashMap<String, String>();
    var outside = new LinkedHashMap<String, List<Field>>();
    var roles = new TreeSet<String>();
    roots.forEach(
        (key, merged) -> {
          var mapped = model.roots().get(merged.get(0).getName());
          if (mapped == null) {
            outside.put(key, merged);
          } else if (columns.size() == MAX_ROOT_FIELDS) {
            throw new Problem(
                ErrorCode.TOO_COMPLEX,
                "The operation selects more than %d root fields; split it."
                    .formatted(MAX_ROOT_FIELDS),
                Locations.of(merged.get(0)),
                List.of(key));
          } else {
            mapped.role().ifPresent(roles::add);
            columns.put(key, compiler.root(mapped, key, merged).sql() + "::text");
          }
        });
    return plan(statement, List.copyOf(roots.keySet()), columns, roles, outside, size.cost());
  }

  /** What a mutation answers. */
  Plan payload(Operation operation, Mutation mutation, String key) {
    var statement = new Statement();
    var size = new Size(limits);
    var compiler = new SelectionCompiler(model, schema, statement, operation, observed, size);
    var sql = compiler.payload(model.object(mutation.payload()), key, roots(operation).get(key));
    var cost = size.cost().ofMutation();
    return plan(statement, List.of(key), Map.of(key, sql + "::text"), Set.of(), Map.of(), cost);
  }

  Map<String, List<Field>> roots(Operation operation) {
    return new FieldCollector(model, operation).collect(operation.definition().getSelectionSet());
  }

  private static Plan plan(
      Statement statement,
      List<String> keys,
      Map<String, String> columns,
      Set<String> roles,
      Map<String, List<Field>> outside,
      Cost cost) {
    var finished =
        statement.finished(
            columns.isEmpty() ? "" : "select " + String.join(", ", columns.values()));
    return new Plan(
        keys,
        new ArrayList<>(columns.keySet()),
        finished.text(),
        finished.binds(),
        finished.unused(),
        Set.copyOf(roles),
        outside,
        cost);
  }
}
