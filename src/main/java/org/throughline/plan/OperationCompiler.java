package org.throughline.plan;

import graphql.language.Field;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.throughline.mapping.KeyTypes;
import org.throughline.mapping.Model;

/** Makes the plan of an operation. */
record OperationCompiler(Model model, GraphQLSchema schema, KeyTypes keyTypes) {

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
        outside);
  }
}
