package org.throughline.plan;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * graphql-java's findings, said to a caller: without its own words, with the nearest right name.
 */
final class ValidationWords {

  private static final Pattern PREFIX = Pattern.compile("^Validation error \\([^)]*\\) ?: ?");
  private static final Pattern NODE =
      Pattern.compile("[A-Z]\\w*Value\\{(?:name|value)='?([^'}]*)'?}");
  private static final Pattern UNKNOWN_FIELD =
      Pattern.compile("Field '(\\w+)' in type '(\\w+)' is undefined");
  private static final Pattern UNKNOWN_VALUE =
      Pattern.compile("not in allowable values for enum '(\\w+)' - '(\\w+)'");

  private ValidationWords() {}

  static String of(GraphQLSchema schema, ValidationError error) {
    var plain = NODE.matcher(PREFIX.matcher(error.getMessage()).replaceFirst("")).replaceAll("$1");
    return plain
        + nearest(schema, plain).map(name -> " - did you mean '%s'?".formatted(name)).orElse("");
  }

  /** The same for a value that does not fit a variable. */
  static String of(GraphQLSchema schema, String message) {
    return message;
  }

  private static Optional<String> nearest(GraphQLSchema schema, String message) {
    var field = UNKNOWN_FIELD.matcher(message);
    if (field.find() && schema.getType(field.group(2)) instanceof GraphQLFieldsContainer type) {
      return nearest(
          field.group(1), type.getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName));
    }
    var value = UNKNOWN_VALUE.matcher(message);
    if (value.find() && schema.getType(value.group(1)) instanceof GraphQLEnumType type) {
      return nearest(value.group(2), type.getValues().stream().map(each -> each.getName()));
    }
    return Optional.empty();
  }

  /** The name that takes the fewest keystrokes to mend, if they are few. */
  static Optional<String> nearest(String wrong, Stream<String> names) {
    var distance = new LevenshteinDistance(Math.max(2, wrong.length() / 2));
    return names
        .filter(name -> distance.apply(wrong.toLowerCase(), name.toLowerCase()) >= 0)
        .min(Comparator.comparing(name -> distance.apply(wrong.toLowerCase(), name.toLowerCase())));
  }
}
