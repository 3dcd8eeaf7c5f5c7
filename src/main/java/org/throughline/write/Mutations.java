package org.throughline.write;

import static org.throughline.write.UserError.Code.BAD_VALUE;
import static org.throughline.write.UserError.Code.NEEDS_PUBLISHER;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.mapping.Model;
import org.throughline.mapping.Mutation;
import org.throughline.mapping.Mutation.Act;
import org.throughline.store.Turn;

/** Carries out mutations, each logged as one edit. */
@Singleton
public class Mutations {

  /** Of all that is new in the transaction. */
  private static final String NEW_STATE =
      "select set_config('throughline.new_state', ?::editorial_state::text, true)";

  /** Of what was there before the open edit. */
  private static final String CHANGES_WHAT_IS_SEEN =
      """
      select exists (
        select from change
        where edit_id = open_edit() and action = 'CHANGED' and before ->> 'editorial_state' is not null
          and (before ->> 'editorial_state' in ('PUBLISHED', 'CORRECTED'))
              <> (after ->> 'editorial_state' in ('PUBLISHED', 'CORRECTED')))
      """;

  private final Model model;
  private final Catalog catalog;
  private final Instance<Verb> verbs;

  Mutations(Model model, Catalog catalog, @Any Instance<Verb> verbs) {
    this.model = model;
    this.catalog = catalog;
    this.verbs = verbs;
  }

  /**
   * Writes within the connection's transaction, which the caller commits, or takes back where the
   * outcome is a refusal.
   *
   * @throws SQLException where the database is no judge of the input: it is out of reach, or two
   *     writers are in each other's way
   */
  public Outcome run(Call call, Connection connection) throws SQLException {
    var writer = new Writer(model, catalog, connection);
    try {
      return logged(writer, call, connection);
    } catch (SQLException refused) {
      var refusals =
          new Refusals(call.mutation().table(), writer.paths, rule -> words(rule, connection));
      return Outcome.refused(writer.object, List.of(refusals.of(refused)));
    }
  }

  private Outcome logged(Writer writer, Call call, Connection connection) throws SQLException {
    refuseUnreadable(writer, call);
    if (!writer.errors.isEmpty()) {
      return Outcome.refused(Optional.empty(), writer.errors);
    }
    var log = new EditLog(writer.sql, call);
    var edit = UuidCreator.getTimeOrderedEpoch();
    if (!log.open(edit, cause(writer, call))) {
      return log.remembered();
    }
    var outcome =
        writer.errors.isEmpty()
            ? run(writer, call, connection)
            : Outcome.refused(Optional.empty(), writer.errors);
    if (!outcome.isDone()) {
      return outcome;
    }
    if (!call.decides() && writer.sql.one(CHANGES_WHAT_IS_SEEN).orElseThrow().equals("t")) {
      var words =
          "It would change whether readers see something, which takes the role `publisher`.";
      return Outcome.refused(
          outcome.object(), List.of(UserError.of(List.of(), NEEDS_PUBLISHER, words)));
    }
    log.close(outcome);
    return outcome.as(edit);
  }

  private static void refuseUnreadable(Writer writer, Call call) {
    for (var member : List.of("clientMutationId", "note", "reason", "correction")) {
      if (call.text(member).filter(text -> !Sql.canRead(text)).isPresent()) {
        var words = "It holds a character that is none.";
        writer.errors.add(UserError.of(List.of("input", member), BAD_VALUE, words));
      }
    }
  }

  private static Optional<UUID> cause(Writer writer, Call call) throws SQLException {
    var named = call.text("cause");
    return named.isEmpty()
        ? Optional.empty()
        : writer.named.find(
            List.of("Article"), named.get(), List.of("input", "cause"), writer.errors);
  }

  private Outcome run(Writer writer, Call call, Connection connection) throws SQLException {
    var mutation = call.mutation();
    var act = mutation.act();
    writer.sql.one(NEW_STATE, call.text("editorialState").orElse("DRAFT"));
    if (act instanceof Act.Run) {
      return verb(mutation).run(call, connection);
    }
    Turn.besideOthers(connection);
    if (act instanceof Act.Create create) {
      return new CreateObject(writer, mutation, create.surroundings()).run(call.input());
    }
    if (act instanceof Act.Update update) {
      return new UpdateObject(writer, mutation, update.surroundings()).run(call.input());
    }
    if (act instanceof Act.Retract) {
      return new RetractObject(writer, mutation).run(call.input());
    }
    return new CallFunction(writer, mutation, ((Act.Call) act).sql()).run(call.input());
  }

  private Verb verb(Mutation mutation) {
    return verbs.stream()
        .filter(each -> each.mutation().equals(mutation.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No class does " + mutation.name()));
  }

  /** After a refusal the transaction answers nothing more. */
  private static String words(String rule, Connection connection) throws SQLException {
    connection.rollback();
    return new Sql(connection).one("select words_of_rule(?::text)", rule).orElseThrow();
  }
}
