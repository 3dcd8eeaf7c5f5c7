package org.throughline.plan;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import java.util.Comparator;
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
  private static final Pattern SCALAR_NODE =
      Pattern.compile("[A-Z]\\w*Value\\{(?:name|value)='?([^'}]*)'?}");
  private static final Pattern OBJECT_NODE =
      Pattern.compile("(?s) with value '(?:Object|Array)Value\\{.*}'(?= (?:is|must|contains))");
  private static final Pattern UNKNOWN_FIELD =
      Pattern.compile("Field '(\\w+)' in type '(\\w+)' is undefined");
  private static final Pattern UNKNOWN_ARGUMENT =
      Pattern.compile("Unknown field argument '(\\w+)'");
  private static final Pattern UNKNOWN_MEMBER =
      Pattern.compile("contains a field not in '(\\w+)': '(\\w+)'");
  private static final Pattern UNKNOWN_VALUE =
      Pattern.compile("(?:for|not a valid) '?(?:enum )?'?(\\w+)'.* '(\\w+)'$");

  private final GraphQLSchema schema;

  private ValidationWords(GraphQLSchema schema) {
    this.schema = schema;
  }

  static String of(GraphQLSchema schema, String finding) {
    var plain = PREFIX.matcher(finding).replaceFirst("");
    plain = OBJECT_NODE.matcher(SCALAR_NODE.matcher(plain).replaceAll("$1")).replaceAll("");
    return plain + new ValidationWords(schema).hint(plain);
  }

  private String hint(String finding) {
    var field = UNKNOWN_FIELD.matcher(finding);
    if (field.find() && schema.getType(field.group(2)) instanceof GraphQLUnionType union) {
      return " - it is one of several types: select with `... on %s`"
          .formatted(names(union.getTypes().stream()).collect(Collectors.joining("`, `... on ")));
    }
    return nearest(finding).map(name -> " - did you mean '%s'?".formatted(name)).orElse("");
  }

  private Optional<String> nearest(String finding) {
    var field = UNKNOWN_FIELD.matcher(finding);
    if (field.find() && schema.getType(field.group(2)) instanceof GraphQLFieldsContainer type) {
      return nearest(field.group(1), names(type.getFieldDefinitions().stream()));
    }
    var argument = UNKNOWN_ARGUMENT.matcher(finding);
    if (argument.find()) {
      return nearest(argument.group(1), names(allArguments()));
    }
    var member = UNKNOWN_MEMBER.matcher(finding);
    if (member.find() && schema.getType(member.group(1)) instanceof GraphQLInputObjectType input) {
      return nearest(member.group(2), names(input.getFields().stream()));
    }
    var value = UNKNOWN_VALUE.matcher(finding);
    if (value.find() && schema.getType(value.group(1)) instanceof GraphQLEnumType type) {
      return nearest(
          value.group(2), type.getValues().stream().map(GraphQLEnumValueDefinition::getName));
    }
    return Optional.empty();
  }

  /** The finding does not say of which field; arguments have the same names everywhere. */
  private Stream<GraphQLArgument> allArguments() {
    return schema.getAllTypesAsList().stream()
        .filter(GraphQLFieldsContainer.class::isInstance)
        .flatMap(type -> ((GraphQLFieldsContainer) type).getFieldDefinitions().stream())
        .map(GraphQLFieldDefinition::getArguments)
        .flatMap(arguments -> arguments.stream());
  }

  private static Stream<String> names(Stream<? extends GraphQLNamedSchemaElement> elements) {
    return elements.map(GraphQLNamedSchemaElement::getName);
  }

  /** The name that takes the fewest keystrokes to mend, if they are few. */
  private static Optional<String> nearest(String wrong, Stream<String> names) {
    var few = new LevenshteinDistance(Math.max(2, wrong.length() / 2));
    var lower = wrong.toLowerCase(Locale.ROOT);
    return names
        .filter(name -> few.apply(lower, name.toLowerCase(Locale.ROOT)) >= 0)
        .min(
            Comparator.<String, Integer>comparing(
                    name -> few.apply(lower, name.toLowerCase(Locale.ROOT)))
                .thenComparing(name -> name));
  }
}
