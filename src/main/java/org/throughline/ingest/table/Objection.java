package org.throughline.ingest.table;

import static java.util.regex.Matcher.quoteReplacement;
import static org.throughline.ingest.problem.Code.REFUSED_BY_DATABASE;
import static org.throughline.ingest.problem.Code.STILL_USED;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.throughline.ingest.problem.Place;
import org.throughline.ingest.problem.Problem;
import org.throughline.ingest.problem.Refused;

/** What the database says against rows, with slugs and names instead of ids. */
record Objection(Lineage lineage, Places places, Place at) {

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** As pgjdbc puts it; in another language the whole message is shown. */
  private static final Pattern STILL_REFERENCED =
      Pattern.compile("Key \\(.*\\)=\\((.*)\\) is still referenced from table \"(.*)\"");

  /** As pgjdbc puts it, of a key that is there already, or that is not there. */
  private static final Pattern KEY = Pattern.compile("Key \\((.*)\\)=\\((.*)\\) ");

  /** SQLSTATE classes of values that do not fit and constraints that do not hold. */
  private static final Pattern OBJECTION = Pattern.compile("2[23]...");

  /**
   * @throws SQLException when it is none of the rows' fault
   */
  Refused refusal(SQLException cause) throws SQLException {
    if (cause.getSQLState() == null || !OBJECTION.matcher(cause.getSQLState()).matches()) {
      throw cause;
    }
    return new Refused(List.of(problem(cause)));
  }

  private Problem problem(SQLException refusal) {
    var message =
        UUID.matcher(words(refusal)).replaceAll(id -> quoteReplacement(lineage.nameOf(id.group())));
    var referenced = STILL_REFERENCED.matcher(message);
    if (referenced.find()) {
      var wrong =
          "'%s' is still used by a row of %s".formatted(referenced.group(1), referenced.group(2));
      return new Problem(STILL_USED, place(refusal), wrong, "change that first");
    }
    var right = "the database's constraints say what is possible";
    return new Problem(REFUSED_BY_DATABASE, place(refusal), message.replaceAll("\\s+", " "), right);
  }

  /** What PostgreSQL says to people; where in our functions it says so is for us. */
  private static String words(SQLException refusal) {
    if (!(refusal instanceof PSQLException postgres) || postgres.getServerErrorMessage() == null) {
      return refusal.getMessage();
    }
    var said = postgres.getServerErrorMessage();
    var isSentence = said.getDetail() != null && said.getDetail().contains(" ");
    return isSentence ? said.getMessage() + ". " + said.getDetail() : said.getMessage();
  }

  /** The line of the row that the database speaks of, or of the first object that it names. */
  private Place place(SQLException refusal) {
    var key = KEY.matcher(words(refusal));
    if (key.find()) {
      var row = places.of(key.group(1), key.group(2));
      if (row.isPresent()) {
        return row.get();
      }
    }
    return UUID.matcher(words(refusal))
        .results()
        .flatMap(id -> places.of(id.group()).stream())
        .findFirst()
        .orElse(at);
  }
}
