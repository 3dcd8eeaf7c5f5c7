package org.throughline.edge;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.identity.Caller;
import org.throughline.identity.Tokens;
import org.throughline.problem.Problem;

/**
 * {@code /graphql} over HTTP.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>
 */
@Singleton
class GraphQLRoute {

  private static final String PATH = "/graphql";

  private static final String CALLER = "caller";
  private static final String REFUSAL = "refusal";

  private static final long LARGEST_BODY_OF_A_READER = 1 << 20;

  private final Operations operations;
  private final Tokens tokens;
  private final BodyHandler bodyOfReader;
  private final BodyHandler bodyOfEditor;

  GraphQLRoute(Operations operations, Tokens tokens, WritesConfig config) {
    this.operations = operations;
    this.tokens = tokens;
    this.bodyOfReader = BodyHandler.create(false).setBodyLimit(LARGEST_BODY_OF_A_READER);
    this.bodyOfEditor = BodyHandler.create(false).setBodyLimit(config.largestBody().asLongValue());
  }

  void register(@Observes Router router) {
    router
        .route(PATH)
        .order(-100) // before SmallRye's own handler of the same path
        .handler(this::identify)
        .handler(this::readBody)
        .blockingHandler(this::handle, false); // false: requests of one connection run side by side
  }

  /** Whoever sends a token is known before more is taken from them than from anybody. */
  private void identify(RoutingContext context) {
    var headers = context.request().headers().getAll("Authorization");
    if (headers.isEmpty()) {
      context.put(CALLER, Caller.ANONYMOUS).next();
      return;
    }
    context.request().pause();
    context
        .vertx()
        // two headers are one list by HTTP, and a list is no token
        .executeBlocking(() -> new Caller(tokens.editor(String.join(", ", headers))), false)
        .onComplete(
            found -> {
              context.put(CALLER, found.result()).put(REFUSAL, found.cause());
              context.request().resume();
              context.next();
            });
  }

  private void readBody(RoutingContext context) {
    Caller caller = context.get(CALLER);
    var isEditor = caller != null && caller.editor().isPresent();
    (isEditor ? bodyOfEditor : bodyOfReader).handle(context);
  }

  private void handle(RoutingContext context) {
    var media = MediaTypes.answer(context.request().getHeader("Accept"));
    if (media.isEmpty()) {
      Responses.refuse(
          context, 406, "Answers are application/graphql-response+json or application/json.");
      return;
    }
    try {
      var caller = caller(context);
      var answer = operations.answer(request(context), caller, Presence.of(context));
      Responses.send(context, media.get(), answer);
    } catch (HttpRefusal refusal) {
      Responses.refuse(context, refusal.status(), refusal.getMessage());
    } catch (Problem problem) {
      Responses.send(context, media.get(), List.of(problem));
    } catch (Refusal refusal) {
      Responses.send(context, media.get(), refusal.problems());
    } catch (Exception failure) {
      Responses.fail(context, media.get(), failure);
    }
  }

  /** First of all: whoever sends a bad token is not taken for a reader. */
  private static Caller caller(RoutingContext context) throws Exception {
    if (context.get(REFUSAL) instanceof Exception refusal) {
      throw refusal;
    }
    return context.get(CALLER);
  }

  private static Request request(RoutingContext context) {
    var method = context.request().method();
    if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
      return Request.ofParameters(parameters(context));
    }
    if (!method.equals(HttpMethod.POST)) {
      throw new HttpRefusal(405, "`%s` is not answered here; send GET or POST.".formatted(method));
    }
    Conditions.checkCoding(context.request().headers());
    if (!MediaTypes.isJson(context.request().getHeader("Content-Type"))) {
      throw new HttpRefusal(415, "Send the request as application/json, in UTF-8.");
    }
    return Request.ofBody(context.body().asString("UTF-8"));
  }

  private static Map<String, String> parameters(RoutingContext context) {
    var parameters = new HashMap<String, String>();
    context.queryParams().forEach(each -> parameters.put(each.getKey(), each.getValue()));
    return parameters;
  }
}
