package org.throughline.generated;

import static graphql.schema.idl.RuntimeWiring.newRuntimeWiring;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.TypeResolutionEnvironment;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The reviewed schema, run field by field by graphql-java's own engine: it knows the order of keys,
 * what merges, what is skipped and what may be null, and shares no code with the compiler.
 */
final class Reference {

  private Reference() {}

  /** The engine, which is made once; who fetches is told it with each operation. */
  private static final GraphQL ENGINE = GraphQL.newGraphQL(schema()).build();

  /** What an operation is answered from. */
  private record Source(DataFetcher<?> fields, Function<Object, String> type) {}

  /**
   * Answers an operation from values that are fetched field by field; it must have no errors.
   *
   * @param type names the type of an object that is one of several
   */
  static Map<String, Object> answer(
      String operation,
      Map<String, Object> variables,
      DataFetcher<?> fields,
      Function<Object, String> type) {
    var input =
        ExecutionInput.newExecutionInput(operation)
            .variables(variables)
            .graphQLContext(Map.of(Source.class, new Source(fields, type)))
            .build();
    var result = ENGINE.execute(input);
    if (!result.getErrors().isEmpty()) {
      throw new AssertionError(result.getErrors());
    }
    return result.getData();
  }

  private static GraphQLSchema schema() {
    var wiring =
        newRuntimeWiring()
            .scalar(scalar("Date", value -> LocalDate.parse((String) value)))
            .scalar(scalar("DateTime", value -> OffsetDateTime.parse((String) value)))
            .scalar(scalar("BigDecimal", value -> new BigDecimal(((Number) value).toString())))
            .wiringFactory(new Wiring())
            .build();
    return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(reviewed()), wiring);
  }

  private static String reviewed() {
    try {
      return Files.readString(Path.of("api/schema.graphql"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static GraphQLScalarType scalar(String name, Function<Object, Object> parse) {
    return GraphQLScalarType.newScalar().name(name).coercing(new AsItIs(parse)).build();
  }

  private static final class Wiring implements WiringFactory {

    @Override
    public DataFetcher<?> getDefaultDataFetcher(graphql.schema.idl.FieldWiringEnvironment any) {
      return environment -> source(environment.getGraphQlContext()).fields().get(environment);
    }

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment any) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment any) {
      return this::resolve;
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment any) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment any) {
      return this::resolve;
    }

    private GraphQLObjectType resolve(TypeResolutionEnvironment environment) {
      var type = source(environment.getGraphQLContext()).type().apply(environment.getObject());
      return environment.getSchema().getObjectType(type);
    }

    private static Source source(GraphQLContext context) {
      return context.get(Source.class);
    }
  }

  /** Hands on what it is given, if that is a value of its kind. */
  private record AsItIs(Function<Object, Object> parse) implements Coercing<Object, Object> {

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
      try {
        parse.apply(value);
        return value;
      } catch (RuntimeException wrong) {
        throw new CoercingSerializeException(value + " is no such value", wrong);
      }
    }

    @Override
    public Object parseValue(Object value, GraphQLContext context, Locale locale) {
      return value;
    }

    @Override
    public Object parseLiteral(
        Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
      return ((StringValue) literal).getValue();
    }
  }
}
