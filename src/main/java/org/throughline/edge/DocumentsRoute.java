package org.throughline.edge;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.throughline.document.DocumentId;
import org.throughline.document.Manifest;
import org.throughline.document.Objection;
import org.throughline.document.Registry;
import org.throughline.identity.Caller;
import org.throughline.identity.Editor;
import org.throughline.identity.Role;
import org.throughline.identity.Tokens;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * {@code /graphql/documents}: what front ends' builds register, for who has the role {@code admin}.
 * Whoever registers decides what an installation runs, which is no editor's business.
 */
@Singleton
class DocumentsRoute {

  private static final String PATH = "/graphql/documents";
  private static final String EDITOR = "editor";

  /** Whoever mends these has heard enough. */
  private static final int MOST_OBJECTIONS = 100;

  private final Registry registry;
  private final Tokens tokens;
  private final Body body;

  DocumentsRoute(Registry registry, Tokens tokens, Body body) {
    this.registry = registry;
    this.tokens = tokens;
    this.body = body;
  }

  private interface Action {
    void run(RoutingContext context) throws SQLException;
  }

  void register(@Observes Router router) {
    route(router, HttpMethod.POST, PATH, this::register);
    route(router, HttpMethod.GET, PATH, this::list);
    route(router, HttpMethod.GET, PATH + "/:id", this::show);
    route(router, HttpMethod.DELETE, PATH + "/:id", this::remove);
  }

  private void route(Router router, HttpMethod method, String path, Action action) {
    router
        .route(method, path)
        .order(-100)
        .handler(this::admit)
        .handler(context -> body.read(context, true))
        .handler(this::bodyIsRead)
        .blockingHandler(context -> handle(context, action), false)
        .failureHandler(Failures::send);
  }

  /** Before a body is read, which others than admins need not send. */
  private void admit(RoutingContext context) {
    context.request().pause();
    context
        .vertx()
        .executeBlocking(() -> admin(context.request().headers().getAll("Authorization")), false)
        .onComplete(
            found -> {
              context.request().resume();
              if (found.succeeded()) {
                context.put(EDITOR, found.result()).next();
              } else {
                Failures.send(context, MediaTypes.JSON, found.cause());
              }
            });
  }

  private void bodyIsRead(RoutingContext context) {
    body.isRead(context);
    context.next();
  }

  private Editor admin(List<String> headers) {
    var token = headers.isEmpty() ? null : String.join(", ", headers);
    return new Caller(tokens.editor(token)).as(Role.ADMIN);
  }

  private static void handle(RoutingContext context, Action action) {
    try {
      Responses.restrict(context);
      action.run(context);
    } catch (Exception failure) {
      Failures.send(context, MediaTypes.JSON, failure);
    }
  }

  private void register(RoutingContext context) throws SQLException {
    if (!MediaTypes.isJson(context.request().getHeader("Content-Type"))) {
      throw new HttpRefusal(415, "Send the manifest as application/json, in UTF-8.");
    }
    var json = Body.text(context);
    if (json == null) {
      throw new HttpRefusal(400, "The body is empty; it must be the manifest of a build.");
    }
    try {
      Editor editor = context.get(EDITOR);
      var registration = registry.register(Manifest.of(json), editor);
      send(
          context,
          200,
          new JsonObject().put("added", registration.added()).put("known", registration.known()));
    } catch (Objection.Raised raised) {
      send(context, 400, errors(raised.objections()));
    }
  }

  private void list(RoutingContext context) throws SQLException {
    var documents = new JsonArray();
    registry.all().forEach(entry -> documents.add(json(entry)));
    send(context, 200, new JsonObject().put("documents", documents));
  }

  private void show(RoutingContext context) throws SQLException {
    var id = id(context);
    var text = registry.text(id);
    if (text.isEmpty()) {
      sayThereIsNone(context, id);
    } else {
      send(context, 200, new JsonObject().put("id", id.toString()).put("text", text.get()));
    }
  }

  private void remove(RoutingContext context) throws SQLException {
    var id = id(context);
    if (registry.remove(id)) {
      context.response().setStatusCode(204).end();
    } else {
      sayThereIsNone(context, id);
    }
  }

  private static DocumentId id(RoutingContext context) {
    return DocumentId.of(context.pathParam("id"), "The id");
  }

  private static void sayThereIsNone(RoutingContext context, DocumentId id) {
    var words = "No document is registered as '%s'.".formatted(id);
    send(context, 404, Errors.json(List.of(Problem.of(ErrorCode.NO_SUCH_DOCUMENT, words))));
  }

  private static JsonObject json(Registry.Entry entry) {
    return new JsonObject()
        .put("id", entry.id().toString())
        .put("names", new JsonArray(entry.names()))
        .put("operations", new JsonArray(entry.operations()))
        .put("characters", entry.characters())
        .put("registeredAt", entry.registeredAt().toString())
        .put("registeredBy", entry.registeredBy());
  }

  private static JsonObject errors(List<Objection> objections) {
    var errors = new JsonArray();
    for (var objection : objections.subList(0, Math.min(MOST_OBJECTIONS, objections.size()))) {
      var extensions =
          new JsonObject()
              .put("code", objection.problem().code().name())
              .put("document", objection.document());
      errors.add(new JsonObject().put("message", objection.words()).put("extensions", extensions));
    }
    var more = objections.size() - errors.size();
    if (more > 0) {
      errors.add(new JsonObject().put("message", "There are %d more.".formatted(more)));
    }
    return new JsonObject().put("errors", errors);
  }

  private static void send(RoutingContext context, int status, JsonObject body) {
    Responses.send(context, MediaTypes.JSON, status, body.toBuffer());
  }
}
