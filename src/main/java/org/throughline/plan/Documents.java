package org.throughline.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * Parsed and validated documents, by their text. What is refused is kept too: it is asked again.
 */
public final class Documents {

  /** In characters of documents, some thousands of them; parsed they take thirty times as much. */
  private static final int CAPACITY = 4_000_000;

  /** A number's digits cost their square to read. */
  private static final int MAX_CHARACTERS = 200_000;

  /**
   * The validator follows each fragment through all others: their number counts to the third power.
   */
  private static final int MAX_FRAGMENTS = 200;

  private static final ParserOptions LIMITS =
      ParserOptions.getDefaultOperationParserOptions()
          .transform(it -> it.maxCharacters(MAX_CHARACTERS));

  private final GraphQLSchema schema;
  private final Cache<String, Parsed> cache =
      Caffeine.newBuilder()
          .maximumWeight(CAPACITY)
          .weigher((String text, Parsed parsed) -> text.length())
          .build();

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
      var document =
          new Parser()
              .parseDocument(
                  ParserEnvironment.newParserEnvironment()
                      .document(text)
                      .parserOptions(LIMITS)
                      .build());
      if (document.getDefinitionsOfType(FragmentDefinition.class).size() > MAX_FRAGMENTS) {
        var words = "The document has more than %d fragments.".formatted(MAX_FRAGMENTS);
        return refused(new Problem(ErrorCode.TOO_COMPLEX, words, List.of(), List.of()));
      }
      var errors = new Validator().validateDocument(schema, document, Locale.ENGLISH);
      return errors.isEmpty()
          ? new Parsed(document, List.of())
          : new Parsed(null, errors.stream().map(error -> problem(document, error)).toList());
    } catch (InvalidSyntaxException wrong) {
      return refused(problem(wrong));
    }
  }

  private static Parsed refused(Problem problem) {
    return new Parsed(null, List.of(problem));
  }

  private static Problem problem(InvalidSyntaxException wrong) {
    var tooLarge = tooLarge(wrong);
    return new Problem(
        tooLarge.isPresent() ? ErrorCode.TOO_COMPLEX : ErrorCode.SYNTAX_ERROR,
        tooLarge.orElseGet(() -> SyntaxWords.of(wrong)),
        wrong.getLocation() == null ? List.of() : Locations.of(List.of(wrong.getLocation())),
        List.of());
  }

  private static Optional<String> tooLarge(InvalidSyntaxException wrong) {
    if (wrong instanceof ParseCancelledTooManyCharsException) {
      return Optional.of(
          "The document is too long: %d characters at most.".formatted(LIMITS.getMaxCharacters()));
    }
    if (wrong instanceof ParseCancelledTooDeepException) {
      return Optional.of(
          "The document is too deep: %d rules of the grammar at most, three to a level of fields."
              .formatted(LIMITS.getMaxRuleDepth()));
    }
    return wrong instanceof ParseCancelledException
        ? Optional.of(
            "The document is too long: %d words and signs at most, and %d blanks and commas."
                .formatted(LIMITS.getMaxTokens(), LIMITS.getMaxWhitespaceTokens()))
        : Optional.empty();
  }

  private Problem problem(Document document, ValidationError error) {
    var words = ValidationWords.of(schema, document, error);
    return new Problem(
        ErrorCode.VALIDATION_FAILED, words, Locations.of(error.getLocations()), List.of());
  }
}
