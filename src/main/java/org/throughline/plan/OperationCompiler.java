package org.throughline.plan;

import graphql.language.Field;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.throughline.mapping.KeyTypes;
import org.throughline.mapping.Model;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/** Makes the plan of an operation. */
record OperationCompiler(Model model, GraphQLSchema schema, KeyTypes keyTypes) {

  /** Each root field is a column, of which PostgreSQL's statements have 1,664 at most. */
  private static final int MAX_ROOT_FIELDS = 1_600;

  /**
   * @throws Problem {@code TOO_COMPLEX}, or for arguments that make no plan
   */
  Plan compile(Operation operation) {
    var statement = new Statement();
    var compiler = new SelectionCompiler(model, schema, statement, operation, keyTypes);
    var roots =
        new FieldCollector(model, operation).collect(operation.definition().getSelectionSet());
    var columns = new LinkedHashMap<String, String>();
    var outside = new LinkedHashMap<String, List<Field>>();
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
            columns.put(key, compiler.root(mapped, key, merged) + "::text");
          }
        });
    var marked = columns.isEmpty() ? "" : "select " + String.join(", ", columns.values());
    return new Plan(
        List.copyOf(roots.keySet()),
        new ArrayList<>(columns.keySet()),
        statement.text(marked),
        statement.binds(marked),
        statement.unused(marked),
        outside);
  }
}
