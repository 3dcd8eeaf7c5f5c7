package org.throughline.edge;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.throughline.cache.AnswerCache;
import org.throughline.identity.Caller;
import org.throughline.identity.Tokens;
import org.throughline.plan.LimitsConfig;
import org.throughline.problem.Problem;
import org.throughline.rate.Account;

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
  private static final String REQUEST = "request";

  // In bytes, of what is done while nobody else's request is read: a tenth of a millisecond to look
  // for an answer, and one to compress it.
  private static final int LARGEST_TO_LOOK_FOR = 8 << 10;
  private static final int LARGEST_TO_RECALL = 128 << 10;

  private final Operations operations;
  private final Batches batches;
  private final Tokens tokens;
  private final Load load;
  private final Body body;
  private final OtherSites otherSites;
  private final Accounts accounts;
  private final AnswerCache cache;
  private final LimitsConfig limits;

  GraphQLRoute(
      Operations operations,
      Batches batches,
      Tokens tokens,
      Load load,
      Body body,
      OtherSites otherSites,
      Accounts accounts,
      AnswerCache cache,
      LimitsConfig limits) {
    this.operations = operations;
    this.batches = batches;
    this.tokens = tokens;
    this.load = load;
    this.body = body;
    this.otherSites = otherSites;
    this.accounts = accounts;
    this.cache = cache;
    this.limits = limits;
  }

  void register(@Observes Router router) {
    router
        .route(PATH)
        .order(-100) // before SmallRye's own handler of the same path
        .handler(this::admit)
        .handler(this::identify)
        .handler(this::readBody)
        .handler(this::recall)
        .handler(this::enqueue)
        .failureHandler(Failures::send);
  }

  /** What can be refused at once, is: before its body is read. */
  private void admit(RoutingContext context) {
    if (context.request().method().equals(HttpMethod.OPTIONS)) {
      context.response().putHeader("Allow", Responses.METHODS).setStatusCode(204).end();
      return;
    }
    otherSites.check(context);
    if (context.request().method().equals(HttpMethod.POST)) {
      checkContent(context);
    }
    if (load.isFull()) {
      throw Load.overloaded();
    }
    context.next();
  }

  private static void checkContent(RoutingContext context) {
    Conditions.checkCoding(context.request().headers());
    if (!MediaTypes.isJson(context.request().getHeader("Content-Type"))) {
      throw new HttpRefusal(415, "Send the request as application/json, in UTF-8.");
    }
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
              if (found.failed()) {
                charge(context);
              }
              context.request().resume();
              context.next();
            });
  }

  /** A token that is none was looked at for somebody. */
  private void charge(RoutingContext context) {
    try {
      accounts.open(context, Caller.ANONYMOUS);
    } catch (Problem limited) {
      context.put(REFUSAL, limited);
    }
  }

  private void readBody(RoutingContext context) {
    Caller caller = context.get(CALLER);
    body.read(context, caller != null && caller.isEditor());
  }

  /**
   * Answers from memory. That is done sooner than handed to another thread, and waits for nothing
   * that those are at.
   */
  private void recall(RoutingContext context) {
    body.isRead(context);
    if (cache.isOn()
        && context.get(CALLER) == Caller.ANONYMOUS
        && !asksCost(context)
        && !Batches.isOne(context)
        && context.body().length() <= LARGEST_TO_LOOK_FOR) {
      // What was answered before goes out first: of requests on one connection the next is not
      // looked at before the last answer was taken.
      context.vertx().runOnContext(now -> recallNow(context));
    } else {
      context.next();
    }
  }

  private void recallNow(RoutingContext context) {
    try {
      var media = MediaTypes.answer(context.request().getHeader("Accept"));
      var account = accounts.open(context, Caller.ANONYMOUS);
      var known = media.isEmpty() ? Optional.<Reads.Known>empty() : known(context);
      if (known.isEmpty() || known.get().answer().body().length() > LARGEST_TO_RECALL) {
        context.next();
        return;
      }
      account.charge(known.get().cost());
      Responses.send(context, media.get(), known.get().answer());
    } catch (RuntimeException | StackOverflowError failure) {
      context.fail(failure);
    }
  }

  /** What is wrong with a request is said where it is answered. */
  private Optional<Reads.Known> known(RoutingContext context) {
    try {
      return operations.known(request(context));
    } catch (Problem | Refusal | HttpRefusal wrong) {
      return Optional.empty();
    }
  }

  private void enqueue(RoutingContext context) {
    var presence = Presence.of(context);
    load.run(late -> answer(context, presence, late));
  }

  private void answer(RoutingContext context, Presence presence, boolean late) {
    var media = MediaTypes.answer(context.request().getHeader("Accept"));
    try {
      presence.check();
      if (late) {
        throw Load.overloaded();
      }
      var caller = caller(context);
      var account = accounts.open(context, caller);
      if (media.isEmpty()) {
        throw new HttpRefusal(
            406, "Answers are application/graphql-response+json or application/json.");
      }
      if (Batches.isOne(context)) {
        var body = Body.text(context);
        Responses.send(context, MediaTypes.JSON, batches.answer(body, caller, account, presence));
        return;
      }
      var answer = operations.answer(request(context), caller, account, presence);
      Responses.send(context, media.get(), asksCost(context) ? withCost(answer, account) : answer);
    } catch (Exception | StackOverflowError failure) {
      Failures.send(context, media.orElse(MediaTypes.JSON), failure);
    }
  }

  /** First of all: whoever sends a bad token is not taken for a reader. */
  private static Caller caller(RoutingContext context) throws Exception {
    if (context.get(REFUSAL) instanceof Exception refusal) {
      throw refusal;
    }
    return context.get(CALLER);
  }

  private static boolean asksCost(RoutingContext context) {
    return "1".equals(context.request().getHeader("GraphQL-Cost"));
  }

  private Answer withCost(Answer answer, Account account) {
    var cost =
        new JsonObject()
            .put("cost", account.cost().points())
            .put("nodes", account.cost().nodes())
            .put("maximumCost", limits.cost())
            .put("maximumNodes", limits.nodes());
    return answer.with(new JsonObject().put("cost", cost));
  }

  /** Taken apart once. */
  private static Request request(RoutingContext context) {
    Request known = context.get(REQUEST);
    if (known != null) {
      return known;
    }
    var request = parse(context);
    context.put(REQUEST, request);
    return request;
  }

  private static Request parse(RoutingContext context) {
    var method = context.request().method();
    if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
      return Request.ofParameters(parameters(context));
    }
    if (!method.equals(HttpMethod.POST)) {
      throw new HttpRefusal(405, "`%s` is not answered here; send GET or POST.".formatted(method));
    }
    return Request.ofBody(Body.text(context));
  }

  private static Map<String, String> parameters(RoutingContext context) {
    var parameters = new HashMap<String, String>();
    context.queryParams().forEach(each -> parameters.put(each.getKey(), each.getValue()));
    return parameters;
  }
}
