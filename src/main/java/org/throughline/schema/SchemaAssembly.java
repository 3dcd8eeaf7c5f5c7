package org.throughline.schema;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.spi.EventingService;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.mapping.Model;
import org.throughline.mapping.ModelReader;

/** SmallRye's hook into the schema: found by the service loader, called once before it is built. */
public final class SchemaAssembly implements EventingService {

  @Override
  public String getConfigKey() {
    return null; // always on
  }

  @Override
  public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
    var current = load(getClass().getName());
    return current == getClass() ? assemble(builder) : reloaded(current).beforeSchemaBuild(builder);
  }

  /** SmallRye keeps its services for good: after a live reload this one is of the old classes. */
  private static EventingService reloaded(Class<?> current) {
    try {
      return (EventingService) current.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static GraphQLSchema.Builder assemble(GraphQLSchema.Builder builder) {
    var schema = CDI.current().select(Schema.class).get();
    return new CallersSchema(builder.build(), model(schema), enums(schema)).assemble();
  }

  private static Map<String, Class<?>> enums(Schema schema) {
    return schema.getEnums().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> load(each.getValue().getClassName())));
  }

  /** The model behind SmallRye's: what its interfaces, not its classes, declare. */
  static Model model(Schema schema) {
    List<Class<?>> interfaces =
        Stream.of(schema.getQueries(), schema.getMutations(), sourceFields(schema))
            .flatMap(Collection::stream)
            .map(Operation::getClassName)
            .distinct()
            .<Class<?>>map(SchemaAssembly::load)
            .filter(Class::isInterface)
            .toList();
    return ModelReader.read(interfaces);
  }

  private static Collection<Operation> sourceFields(Schema schema) {
    return schema.getTypes().values().stream()
        .flatMap(type -> type.getOperations().values().stream())
        .toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
