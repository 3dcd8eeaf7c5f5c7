package org.throughline.ingest.seed;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.throughline.ingest.problem.Problem;
import org.throughline.ingest.seed.Document.Format;
import org.throughline.ingest.seed.Outcome.Imported;
import org.throughline.ingest.seed.Outcome.Rejected;
import org.throughline.ingest.table.Change;
import org.throughline.write.Call;
import org.throughline.write.UserError;
import org.throughline.write.Verb;

/** Imports a document that somebody sends. */
@ApplicationScoped
class StoryImport implements Verb {

  private static final List<String> DOCUMENT = List.of("input", "document");

  private final ImportDocument documents;

  StoryImport(ImportDocument documents) {
    this.documents = documents;
  }

  @Override
  public String mutation() {
    return "storyImport";
  }

  @Override
  public org.throughline.write.Outcome run(Call call, Connection connection) throws SQLException {
    var text = call.input().get("document");
    if (text == null) {
      var words = "The document is missing: the text of a file as `seeds/` has them.";
      return org.throughline.write.Outcome.refused(
          Optional.empty(),
          List.of(new UserError(DOCUMENT, UserError.Code.MISSING.name(), words, Optional.empty())));
    }
    var format = Optional.ofNullable(call.input().get("format")).map(Object::toString);
    var document = new Document(text.toString(), format.map(Format::valueOf).orElse(Format.YAML));
    var outcome = documents.run(document, connection);
    if (outcome instanceof Rejected rejected) {
      return org.throughline.write.Outcome.refused(
          Optional.empty(), rejected.problems().stream().map(StoryImport::error).toList());
    }
    var imported = (Imported) outcome;
    return org.throughline.write.Outcome.done(
        story(imported, connection), () -> details(imported).encode());
  }

  private static UserError error(Problem problem) {
    var words = "%s; %s".formatted(problem.wrong(), problem.right());
    return new UserError(
        DOCUMENT,
        problem.code().name(),
        words.substring(0, 1).toUpperCase(Locale.ROOT)
            + words.substring(1)
            + (words.endsWith("?") ? "" : "."),
        Optional.of(problem.at().line()));
  }

  private static Optional<UUID> story(Imported imported, Connection connection)
      throws SQLException {
    try (var query = connection.prepareStatement("select id from story where slug = ?")) {
      query.setString(1, imported.story());
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  private static JsonObject details(Imported imported) {
    var diff = new JsonArray();
    imported.changes().forEach(change -> diff.add(json(change)));
    var awaited = new JsonArray();
    imported
        .awaited()
        .forEach(
            problem ->
                awaited.add(
                    new JsonObject()
                        .put("message", problem.wrong() + "; " + problem.right())
                        .put("line", problem.at().line())));
    return new JsonObject().put("diff", diff).put("awaited", awaited);
  }

  private static JsonObject json(Change change) {
    return new JsonObject()
        .put("action", change.kind().name())
        .put("object", change.table())
        .put("name", change.key())
        .put("field", change.column())
        .put("before", change.before())
        .put("after", change.after())
        .put("line", change.at() == null ? null : change.at().line());
  }
}
