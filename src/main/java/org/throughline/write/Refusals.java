package org.throughline.write;

import static org.throughline.write.UserError.Code.BREAKS_A_RULE;
import static org.throughline.write.UserError.Code.MISSING;
import static org.throughline.write.UserError.Code.STILL_USED;
import static org.throughline.write.UserError.Code.TAKEN;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the database says against a write, in the sender's terms.
 *
 * @param table of the object that is written
 * @param paths where in the arguments each column of the object is said
 * @param words asks what a rule says of itself
 */
record Refusals(String table, Map<String, List<String>> paths, Words words) {

  /** Asks the database for the words of a rule, outside the transaction that it has refused. */
  @FunctionalInterface
  interface Words {
    String of(String rule) throws SQLException;
  }

  /** What our own functions refuse: the constraint is the code, the column the input's member. */
  private static final String OF_A_FUNCTION = "TH001";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final String UNIQUE = "23505";
  private static final String FOREIGN_KEY = "23503";
  private static final String NOT_NULL = "23502";

  /**
   * @throws SQLException if it is no refusal: the database is out of reach, a deadlock
   */
  UserError of(SQLException refusal) throws SQLException {
    var state = String.valueOf(refusal.getSQLState());
    var said =
        refusal instanceof PSQLException postgres
            ? Optional.ofNullable(postgres.getServerErrorMessage())
            : Optional.<ServerErrorMessage>empty();
    if (said.isEmpty() || !(state.equals(OF_A_FUNCTION) || state.matches("2[23]..."))) {
      throw refusal;
    }
    return state.equals(OF_A_FUNCTION) ? ofFunction(said.get()) : ofRule(state, said.get());
  }

  private static UserError ofFunction(ServerErrorMessage said) {
    var field = said.getColumn() == null ? List.<String>of() : List.of("input", said.getColumn());
    var words = sentence(said.getMessage());
    return new UserError(
        field,
        said.getConstraint(),
        said.getHint() == null ? words : words + " " + sentence(said.getHint()),
        Optional.empty());
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT)
        + words.substring(1)
        + (words.endsWith(".") ? "" : ".");
  }

  private UserError ofRule(String state, ServerErrorMessage said) throws SQLException {
    var rule = String.valueOf(said.getConstraint());
    var field = field(said);
    if (state.equals(NOT_NULL)) {
      var what = said.getColumn().replaceFirst("_id$", "").replace('_', ' ');
      return UserError.of(field, MISSING, "The %s is missing.".formatted(what));
    }
    if (state.equals(UNIQUE)) {
      return UserError.of(
          field,
          TAKEN,
          rule.endsWith("_slug_uk") ? "Something else has this slug." : words.of(rule));
    }
    if (state.equals(FOREIGN_KEY)
        && String.valueOf(said.getDetail()).contains("still referenced")) {
      var by =
          said.getTable() == null ? "something else" : "a " + said.getTable().replace('_', ' ');
      return UserError.of(field, STILL_USED, "It is still used by %s.".formatted(by));
    }
    return UserError.of(
        field, BREAKS_A_RULE, isInWords(said) ? said.getMessage() + "." : words.of(rule));
  }

  /** What is no rule of a table says more than its name, unless it names rows by their ids. */
  private static boolean isInWords(ServerErrorMessage said) {
    return String.valueOf(said.getConstraint()).matches("null|.*_ct")
        && !ID.matcher(String.valueOf(said.getMessage())).find();
  }

  private List<String> field(ServerErrorMessage said) {
    if (!Set.of(table, "party").contains(String.valueOf(said.getTable()))) {
      return List.of();
    }
    var rule = String.valueOf(said.getConstraint());
    return paths.entrySet().stream()
        .filter(
            said.getColumn() == null
                ? column -> rule.contains(column.getKey().replaceFirst("_id$", ""))
                : column -> column.getKey().equals(said.getColumn()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(List.of());
  }
}
