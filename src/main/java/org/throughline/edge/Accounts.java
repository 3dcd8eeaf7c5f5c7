package org.throughline.edge;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.throughline.identity.Caller;
import org.throughline.problem.Problem;
import org.throughline.rate.Account;
import org.throughline.rate.Rates;

/** Whose points a request spends, and what its answer says of them. */
@Singleton
class Accounts {

  private static final String ACCOUNT = "account";

  private final Rates rates;
  private final Proxies proxies;

  Accounts(Rates rates, Proxies proxies) {
    this.rates = rates;
    this.proxies = proxies;
  }

  /**
   * The request's account, opened before anything else of it is looked at. It has one, whoever asks
   * first.
   *
   * @throws Problem {@code RATE_LIMITED}
   */
  Account open(RoutingContext context, Caller caller) {
    Account opened = context.get(ACCOUNT);
    if (opened != null) {
      return opened;
    }
    var account = rates.account(name(context, caller));
    context.put(ACCOUNT, account);
    context.addHeadersEndHandler(sending -> tell(context.response(), account));
    account.open();
    return account;
  }

  private String name(RoutingContext context, Caller caller) {
    return caller
        .editor()
        .map(editor -> "token " + editor.subject())
        .orElseGet(() -> proxies.callerOf(context.request()));
  }

  /** What is left goes with every answer, but for those that others get from a CDN. */
  private static void tell(HttpServerResponse response, Account account) {
    if (String.valueOf(response.headers().get("Cache-Control")).startsWith("public")) {
      return;
    }
    account
        .rateLimit()
        .ifPresent(
            rate -> {
              response
                  .putHeader("RateLimit-Limit", Integer.toString(rate.limit()))
                  .putHeader("RateLimit-Remaining", Integer.toString(rate.remaining()))
                  .putHeader("RateLimit-Reset", Long.toString(account.resetAfter()))
                  .putHeader("RateLimit-Policy", rate.limit() + ";w=60");
              if (response.getStatusCode() == 429) {
                response.putHeader("Retry-After", Long.toString(account.retryAfter()));
              }
            });
  }
}
