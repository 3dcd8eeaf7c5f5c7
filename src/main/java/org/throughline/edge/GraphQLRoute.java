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

  private final Reads reads;
  private final Tokens tokens;

  GraphQLRoute(Reads reads, Tokens tokens) {
    this.reads = reads;
    this.tokens = tokens;
  }

  void register(@Observes Router router) {
    router
        .route(PATH)
        .order(-100) // before SmallRye's own handler of the same path
        .handler(BodyHandler.create(false).setBodyLimit(1 << 20))
        .blockingHandler(this::handle, false); // false: requests of one connection run side by side
  }

  private void handle(RoutingContext context) {
    var media = MediaTypes.answer(context.request().getHeader("Accept"));
    if (media.isEmpty()) {
      Responses.refuse(
          context, 406, "Answers are application/graphql-response+json or application/json.");
      return;
    }
    try {
      var caller = caller(context); // first: whoever sends a bad token is not taken for a reader
      Responses.send(context, media.get(), 200, reads.answer(request(context), caller));
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

  private Caller caller(RoutingContext context) {
    var headers = context.request().headers().getAll("Authorization");
    // two are one list by HTTP, and a list is no token
    return new Caller(tokens.editor(headers.isEmpty() ? null : String.join(", ", headers)));
  }

  private static Request request(RoutingContext context) {
    var method = context.request().method();
    if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
      return Request.ofParameters(parameters(context));
    }
    if (!method.equals(HttpMethod.POST)) {
      throw new HttpRefusal(405, "`%s` is not answered here; send GET or POST.".formatted(method));
    }
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
