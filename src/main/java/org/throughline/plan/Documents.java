package org.throughline.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
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
import java.util.Map;
import java.util.Optional;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;
import org.throughline.schema.SchemaConfig;

/**
 * Parsed and validated documents, by their text. What is refused is kept too: it is asked again.
 */
public final class Documents {

  /** In characters of documents, some hundreds of them; parsed they take thirty times as much. */
  private static final int CAPACITY = 500_000;

  private final GraphQLSchema schema;
  private final LimitsConfig limits;
  private final ValidationWords words;
  private final ParserOptions parserOptions;
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
  public record Parsed(String text, Document document, List<Problem> problems) {}

  public Documents(GraphQLSchema schema, LimitsConfig limits, SchemaConfig config) {
    this.schema = schema;
    this.limits = limits;
    this.words = new ValidationWords(schema, config.suggestions());
    this.parserOptions =
        ParserOptions.getDefaultOperationParserOptions()
            .transform(
                it ->
                    it.maxCharacters(limits.characters())
                        .maxTokens(limits.tokens())
                        .maxWhitespaceTokens(limits.blanks())
                        .maxRuleDepth(limits.grammarDepth()));
  }

  public Parsed of(String text) {
    return cache.get(text, this::parse);
  }

  /** The same, if it has been parsed already. */
  public Optional<Parsed> known(String text) {
    return Optional.ofNullable(cache.getIfPresent(text));
  }

  /**
   * One of a document's operations, with its variables.
   *
   * @param document without problems
   * @throws Problem {@code NO_SUCH_OPERATION}, {@code BAD_VARIABLE}, {@code VALUE_TOO_LARGE}
   */
  public Operation operation(
      Parsed document, Optional<String> name, Map<String, Object> variables) {
    new ValueSize(limits).check(variables);
    return Operation.of(words, document, name, variables);
  }

  private Parsed parse(String text) {
    try {
      var document =
          new Parser()
              .parseDocument(
                  ParserEnvironment.newParserEnvironment()
                      .document(text)
                      .parserOptions(parserOptions)
                      .build());
      DocumentSize.check(document, limits);
      var errors = new Validator().validateDocument(schema, document, Locale.ENGLISH);
      if (!errors.isEmpty()) {
        return refused(text, errors.stream().map(error -> problem(document, error)).toList());
      }
      return new Parsed(text, document, List.of());
    } catch (Problem problem) {
      return refused(text, List.of(problem));
    } catch (StackOverflowError tooDeep) { // by ways that nobody thought of
      return refused(
          text, List.of(Problem.of(ErrorCode.TOO_DEEP, "The document is nested too deep.")));
    } catch (InvalidSyntaxException wrong) {
      return refused(text, List.of(problem(wrong)));
    }
  }

  private static Parsed refused(String text, List<Problem> problems) {
    return new Parsed(text, null, problems);
  }

  private Problem problem(InvalidSyntaxException wrong) {
    var at =
        wrong.getLocation() == null
            ? List.<Problem.Location>of()
            : Locations.of(List.of(wrong.getLocation()));
    if (wrong instanceof ParseCancelledTooDeepException) {
      return new Problem(
          ErrorCode.TOO_DEEP,
          "The document is too deep: %d rules of the grammar at most, three to a level of fields."
              .formatted(limits.grammarDepth()),
          at,
          List.of());
    }
    return tooLarge(wrong)
        .map(words -> new Problem(ErrorCode.DOCUMENT_TOO_LARGE, words, at, List.of()))
        .orElseGet(() -> new Problem(ErrorCode.SYNTAX_ERROR, SyntaxWords.of(wrong), at, List.of()));
  }

  private Optional<String> tooLarge(InvalidSyntaxException wrong) {
    if (wrong instanceof ParseCancelledTooManyCharsException) {
      return Optional.of(
          "The document is too long: %d characters at most.".formatted(limits.characters()));
    }
    return wrong instanceof ParseCancelledException
        ? Optional.of(
            "The document is too long: %d words and signs at most, and %d blanks and commas."
                .formatted(limits.tokens(), limits.blanks()))
        : Optional.empty();
  }

  private Problem problem(Document document, ValidationError error) {
    return new Problem(
        ErrorCode.VALIDATION_FAILED,
        words.of(document, error),
        Locations.of(error.getLocations()),
        List.of());
  }
}
