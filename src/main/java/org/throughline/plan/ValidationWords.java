package org.throughline.plan;

import graphql.language.Document;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import graphql.validation.ValidationError;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.problem.Nearest;

/**
 * graphql-java's findings, said to a caller: without its own words, with the nearest right name.
 */
final class ValidationWords {

  private static final Pattern PREFIX = Pattern.compile("^Validation error \\([^)]*\\) ?: ?");
  private static final Pattern NODE =
      Pattern.compile("[A-Z]\\w*Value\\{(?:name|value)='?([^'}]*)'?}");
  private static final Pattern OTHER_NODES =
      Pattern.compile(" with value '.*Value\\{.*' ((?:is|must|contains) )");
  private static final Pattern AST_TYPE =
      Pattern.compile(
          "(?:an AST type of|a value that can be converted to type) '(\\w+?)(?:Value)?'");
  private static final Pattern JAVA_TYPE = Pattern.compile(",? but it was an? '\\w+'$");
  private static final Pattern NULL =
      Pattern.compile("has coerced Null value for NonNull type '([^']+)'");
  private static final Pattern NULL_WITHIN =
      Pattern.compile("Coerced Null value for NonNull type '([^']+)'");
  private static final Pattern NAMED_TWICE =
      Pattern.compile("^Variable '\\w+' has an invalid value: (?=Variable )");
  private static final Pattern NO_VALUE =
      Pattern.compile(
          "Invalid input for enum '(\\w+)'\\..* '(.*)'$"
              + "|Literal value not in allowable values for enum '(\\w+)' - '(.*)'$");

  /** A reason that says what is wrong with the value need not follow upon the value. */
  private static final Pattern TWICE =
      Pattern.compile(" with value '.*' is not a valid '\\w+' - (?='.*' is no )");

  private static final Pattern NO_ENUM_VALUE =
      Pattern.compile("is not a valid '(?<type>\\w+)' - Expected 'Enum'$");

  /** As many values of an enum as can be read in a message. */
  private static final int MOST_VALUES = 20;

  /** The findings that name a type and what it does not have. */
  private static final List<Pattern> NOT_IN_TYPE =
      Stream.of(
              "Field '(?<wrong>\\w+)' in type '(?<type>\\w+)' is undefined",
              "'(?<wrong>[^']*)' is no (?<type>\\w+)$",
              "a field not in '(?<type>\\w+)': '(?<wrong>\\w+)'",
              "a field name '(?<wrong>\\w+)' that is not defined for input object type"
                  + " '(?<type>\\w+)'")
          .map(Pattern::compile)
          .toList();

  private static final Pattern UNKNOWN_ARGUMENT =
      Pattern.compile("^Unknown field argument '(?<wrong>\\w+)'");
  private static final Pattern MISSING_ARGUMENT =
      Pattern.compile("^Missing field argument '(\\w+)'$");
  private static final Pattern UNKNOWN_TYPE = Pattern.compile("^Unknown type '(?<wrong>\\w+)'");

  private final GraphQLSchema schema;
  private final boolean suggests;

  /**
   * @param suggests whether right names are offered beside a wrong one
   */
  ValidationWords(GraphQLSchema schema, boolean suggests) {
    this.schema = schema;
    this.suggests = suggests;
  }

  GraphQLSchema schema() {
    return schema;
  }

  /** What is wrong in a document. */
  String of(Document document, ValidationError error) {
    var plain = plain(PREFIX.matcher(error.getMessage()).replaceFirst(""));
    var missing = MISSING_ARGUMENT.matcher(plain);
    if (missing.find()) {
      return fieldAt(schema, document, error)
          .map(GraphQLFieldDefinition::getName)
          .map(field -> "Field '%s' needs its argument '%s'".formatted(field, missing.group(1)))
          .orElse(plain);
    }
    return plain
        + suggestion(
            nearest(schema, plain).or(() -> nearestArgument(schema, document, error, plain)),
            plain);
  }

  /** What is wrong with a variable's value. */
  String of(String message) {
    var plain = plain(message);
    return plain + suggestion(nearest(schema, plain), plain);
  }

  private String suggestion(Optional<String> nearest, String message) {
    return suggests
        ? nearest.map(ValidationWords::question).orElseGet(() -> allowed(schema, message))
        : "";
  }

  /**
   * What can stand there, where that is a short list: the types of a union, the values of an enum.
   */
  private static String allowed(GraphQLSchema schema, String message) {
    var field = NOT_IN_TYPE.get(0).matcher(message);
    if (field.find() && schema.getType(field.group("type")) instanceof GraphQLUnionType union) {
      return union.getTypes().stream()
          .map(GraphQLNamedSchemaElement::getName)
          .collect(Collectors.joining("`, `... on ", " - select with `... on ", "`"));
    }
    var value = NOT_IN_TYPE.get(1).matcher(message);
    if (value.find()) {
      return valuesOf(schema.getType(value.group("type")));
    }
    var text = NO_ENUM_VALUE.matcher(message);
    return text.find()
        ? valuesOf(schema.getType(text.group("type"))) + ", without quotation marks"
        : "";
  }

  private static String valuesOf(GraphQLType type) {
    return type instanceof GraphQLEnumType values && values.getValues().size() <= MOST_VALUES
        ? values.getValues().stream()
            .map(GraphQLNamedSchemaElement::getName)
            .collect(Collectors.joining(", ", " - one of ", ""))
        : "";
  }

  private static String plain(String message) {
    var values = OTHER_NODES.matcher(NODE.matcher(message).replaceAll("$1")).replaceFirst(" $1");
    var types = JAVA_TYPE.matcher(AST_TYPE.matcher(values).replaceAll("'$1'")).replaceFirst("");
    var enums = NO_VALUE.matcher(types).replaceFirst("'$2$4' is no $1$3");
    return TWICE
        .matcher(withoutNulls(enums))
        .replaceFirst(": ")
        .replace("'StringValue'", "'String'")
        .replaceFirst("Expected type 'Map'.*", "Expected an object.")
        .strip();
  }

  private static String withoutNulls(String message) {
    var once = NAMED_TWICE.matcher(message).replaceFirst("");
    var required = NULL.matcher(once).replaceFirst("of type '$1' is required.");
    return NULL_WITHIN.matcher(required).replaceFirst("null is not of type '$1'");
  }

  private static String question(String name) {
    return " - did you mean '%s'?".formatted(name);
  }

  private static Optional<String> nearest(GraphQLSchema schema, String message) {
    for (var pattern : NOT_IN_TYPE) {
      var found = pattern.matcher(message);
      if (found.find()) {
        return nearest(found.group("wrong"), membersOf(schema.getType(found.group("type"))));
      }
    }
    var type = UNKNOWN_TYPE.matcher(message);
    return type.find()
        ? nearest(type.group("wrong"), schema.getAllTypesAsList())
        : Optional.empty();
  }

  private static Collection<? extends GraphQLNamedSchemaElement> membersOf(GraphQLType type) {
    if (type instanceof GraphQLFieldsContainer object) {
      return object.getFieldDefinitions();
    }
    if (type instanceof GraphQLInputObjectType input) {
      return input.getFieldDefinitions();
    }
    return type instanceof GraphQLEnumType values ? values.getValues() : List.of();
  }

  private static Optional<String> nearestArgument(
      GraphQLSchema schema, Document document, ValidationError error, String message) {
    var argument = UNKNOWN_ARGUMENT.matcher(message);
    return argument.find()
        ? fieldAt(schema, document, error)
            .flatMap(field -> nearest(argument.group("wrong"), field.getArguments()))
        : Optional.empty();
  }

  private static Optional<GraphQLFieldDefinition> fieldAt(
      GraphQLSchema schema, Document document, ValidationError error) {
    return new FieldAt(schema, error.getLocations().get(0)).in(document).findFirst();
  }

  private static Optional<String> nearest(
      String wrong, Collection<? extends GraphQLNamedSchemaElement> named) {
    return Nearest.to(wrong, named.stream().map(GraphQLNamedSchemaElement::getName).toList());
  }
}
