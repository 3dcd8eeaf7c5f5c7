package org.throughline.plan;

import graphql.language.Document;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import graphql.validation.ValidationError;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

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

  /** The findings that name a type and what it does not have. */
  private static final List<Pattern> NOT_IN_TYPE =
      Stream.of(
              "Field '(?<wrong>\\w+)' in type '(?<type>\\w+)' is undefined",
              "not in allowable values for enum '(?<type>\\w+)' - '(?<wrong>\\w+)'",
              "Invalid input for enum '(?<type>\\w+)'.* '(?<wrong>\\w+)'",
              "a field not in '(?<type>\\w+)': '(?<wrong>\\w+)'",
              "a field name '(?<wrong>\\w+)' that is not defined for input object type"
                  + " '(?<type>\\w+)'")
          .map(Pattern::compile)
          .toList();

  private static final Pattern UNKNOWN_ARGUMENT =
      Pattern.compile("^Unknown field argument '(?<wrong>\\w+)'");
  private static final Pattern UNKNOWN_TYPE = Pattern.compile("^Unknown type '(?<wrong>\\w+)'");

  private ValidationWords() {}

  /** What is wrong in a document. */
  static String of(GraphQLSchema schema, Document document, ValidationError error) {
    var plain = plain(PREFIX.matcher(error.getMessage()).replaceFirst(""));
    return plain
        + nearest(schema, plain)
            .or(() -> nearestArgument(schema, document, error, plain))
            .map(ValidationWords::question)
            .orElseGet(() -> members(schema, plain));
  }

  /** A union has no fields of its own: say what it can be. */
  private static String members(GraphQLSchema schema, String message) {
    var found = NOT_IN_TYPE.get(0).matcher(message);
    return found.find() && schema.getType(found.group("type")) instanceof GraphQLUnionType union
        ? union.getTypes().stream()
            .map(GraphQLNamedSchemaElement::getName)
            .collect(Collectors.joining("`, `... on ", " - select with `... on ", "`"))
        : "";
  }

  /** What is wrong with a variable's value. */
  static String of(GraphQLSchema schema, String message) {
    var plain = plain(message);
    return plain + nearest(schema, plain).map(ValidationWords::question).orElse("");
  }

  private static String plain(String message) {
    var values = OTHER_NODES.matcher(NODE.matcher(message).replaceAll("$1")).replaceFirst(" $1");
    var types = AST_TYPE.matcher(values).replaceAll("'$1'");
    return JAVA_TYPE
        .matcher(types)
        .replaceFirst("")
        .replace("'StringValue'", "'String'")
        .replaceFirst("Expected type 'Map'.*", "Expected an object.")
        .strip();
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
    if (!argument.find()) {
      return Optional.empty();
    }
    List<GraphQLArgument> arguments =
        new FieldAt(schema, error.getLocations().get(0))
            .in(document)
            .findFirst()
            .map(field -> field.getArguments())
            .orElse(List.of());
    return nearest(argument.group("wrong"), arguments);
  }

  /** The name that takes the fewest keystrokes to mend, if they are few. */
  private static Optional<String> nearest(
      String wrong, Collection<? extends GraphQLNamedSchemaElement> named) {
    var distance = new LevenshteinDistance(Math.max(2, wrong.length() / 2));
    var lower = wrong.toLowerCase(Locale.ROOT);
    record Candidate(String name, int keystrokes) {}
    return named.stream()
        .map(GraphQLNamedSchemaElement::getName)
        .map(name -> new Candidate(name, distance.apply(lower, name.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.keystrokes() >= 0)
        .min(Comparator.comparing(Candidate::keystrokes))
        .map(Candidate::name);
  }
}
