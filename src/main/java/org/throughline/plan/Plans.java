package org.throughline.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Field;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.mapping.Model;
import org.throughline.mapping.Mutation;
import org.throughline.mapping.Observed;

/**
 * The plans made so far, by operation and shape. The same operation always has the same SQL text.
 */
public final class Plans {

  /** In characters: a plan has some thousands, and a front end some hundred plans. */
  private static final int CAPACITY = 8_000_000;

  private final GraphQLSchema schema;
  private final OperationCompiler compiler;
  private final Cache<Key, Plan> cache =
      Caffeine.newBuilder()
          .maximumWeight(CAPACITY)
          .weigher((Key key, Plan plan) -> key.text().length() + plan.sql().length())
          .build();

  private record Key(String text, String operation, String shape) {}

  public Plans(Model model, GraphQLSchema schema, Observed observed, LimitsConfig limits) {
    this.schema = schema;
    this.compiler = new OperationCompiler(model, schema, observed, limits);
  }

  /**
   * @throws org.throughline.problem.Problem for arguments that make no plan; such a plan is not
   *     kept
   */
  public Plan of(Operation operation) {
    return cache.get(key(operation, ""), unseen -> compiler.compile(operation));
  }

  /** The same, if it has been made already. */
  public Optional<Plan> known(Operation operation) {
    return Optional.ofNullable(cache.getIfPresent(key(operation, "")));
  }

  /**
   * What a mutation answers, under its response key: the plan reads one row, that of {@link
   * Payload}.
   */
  public Plan of(Operation operation, Mutation mutation, String responseKey) {
    return cache.get(
        key(operation, responseKey + ";"),
        unseen -> compiler.payload(operation, mutation, responseKey));
  }

  private Key key(Operation operation, String what) {
    var name = operation.definition().getName();
    return new Key(operation.text(), name == null ? "" : name, what + Shape.of(schema, operation));
  }

  /** The root fields that it selects, by response key, in order. */
  public Map<String, List<Field>> roots(Operation operation) {
    return compiler.roots(operation);
  }
}
