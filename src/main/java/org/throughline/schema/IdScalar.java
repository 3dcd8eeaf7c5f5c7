package org.throughline.schema;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigInteger;
import java.util.Locale;

/** Text or a whole number, as the specification has it; graphql-java's takes any variable. */
record IdScalar(Coercing<?, ?> lenient) implements Coercing<Object, Object> {

  static GraphQLScalarType of() {
    return Scalars.GraphQLID.transform(
        id -> id.coercing(new IdScalar(Scalars.GraphQLID.getCoercing())));
  }

  @Override
  public Object serialize(Object value, GraphQLContext context, Locale locale) {
    return lenient.serialize(value, context, locale);
  }

  @Override
  public Object parseValue(Object input, GraphQLContext context, Locale locale) {
    if (input instanceof String
        || input instanceof Integer
        || input instanceof Long
        || input instanceof BigInteger) {
      return input.toString();
    }
    throw new CoercingParseValueException("'%s' is no ID: it is text".formatted(input));
  }

  @Override
  public Object parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    return lenient.parseLiteral(input, variables, context, locale);
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return lenient.valueToLiteral(input, context, locale);
  }
}
