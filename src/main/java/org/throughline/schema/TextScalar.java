package org.throughline.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.function.Function;

/** A scalar whose values have a written form that Java can parse. */
final class TextScalar implements Coercing<Object, Object> {

  private final String name;
  private final String example;
  private final Function<String, Object> parse;

  private TextScalar(String name, String example, Function<String, Object> parse) {
    this.name = name;
    this.example = example;
    this.parse = parse;
  }

  /**
   * @param description with {@code %s} for the example
   */
  static GraphQLScalarType of(
      String name, String description, String example, Function<String, Object> parse) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .description(description.formatted(example))
        .coercing(new TextScalar(name, example, parse))
        .build();
  }

  @Override
  public Object serialize(Object value, GraphQLContext context, Locale locale) {
    return value.toString();
  }

  @Override
  public Object parseValue(Object input, GraphQLContext context, Locale locale) {
    try {
      return parse.apply(input.toString());
    } catch (DateTimeException | NumberFormatException malformed) {
      throw new CoercingParseValueException(refusal(input));
    }
  }

  @Override
  public Object parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    try {
      return parse.apply(text(input));
    } catch (DateTimeException | NumberFormatException malformed) {
      throw new CoercingParseLiteralException(refusal(text(input)));
    }
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return StringValue.of(input.toString());
  }

  private static String text(Value<?> literal) {
    if (literal instanceof StringValue text) {
      return text.getValue();
    }
    if (literal instanceof IntValue number) {
      return number.getValue().toString();
    }
    return literal instanceof FloatValue number ? number.getValue().toString() : "";
  }

  private String refusal(Object input) {
    var shown = String.valueOf(input);
    return "'%s' is no %s; write %s"
        .formatted(shown.length() > 40 ? shown.substring(0, 40) + "…" : shown, name, example);
  }
}
