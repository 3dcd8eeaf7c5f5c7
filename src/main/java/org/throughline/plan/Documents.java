package org.throughline.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.util.List;
import java.util.Locale;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * Parsed and validated documents, by their text. What is refused is kept too: it is asked again.
 */
public final class Documents {

  private static final int CAPACITY = 2_000;

  private final GraphQLSchema schema;
  private final Cache<String, Parsed> cache = Caffeine.newBuilder().maximumSize(CAPACITY).build();

  /**
   * A document, or what is wrong with it.
   *
   * @param document null where there are problems
   */
  public record Parsed(Document document, List<Problem> problems) {}

  public Documents(GraphQLSchema schema) {
    this.schema = schema;
  }

  public Parsed of(String text) {
    return cache.get(text, this::parse);
  }

  private Parsed parse(String text) {
    try {
      var document = Parser.parse(text);
      var errors = new Validator().validateDocument(schema, document, Locale.ENGLISH);
      return errors.isEmpty()
          ? new Parsed(document, List.of())
          : new Parsed(null, errors.stream().map(this::problem).toList());
    } catch (InvalidSyntaxException wrong) {
      var location =
          wrong.getLocation() == null
              ? List.<Problem.Location>of()
              : Locations.of(List.of(wrong.getLocation()));
      return new Parsed(
          null,
          List.of(new Problem(ErrorCode.SYNTAX_ERROR, wrong.getMessage(), location, List.of())));
    }
  }

  private Problem problem(ValidationError error) {
    var words = ValidationWords.of(schema, error.getMessage());
    return new Problem(
        ErrorCode.VALIDATION_FAILED, words, Locations.of(error.getLocations()), List.of());
  }
}
