package org.throughline.rate;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/** Answers from the request; the edge puts its {@link Account} into the context. */
@GraphQLApi
public class RateLimitReads {

  @Query
  @Nullable
  @Description("What this operation costs and what is left; null where nothing is limited.")
  public RateLimit rateLimit(Context context) {
    Account account =
        context.unwrap(DataFetchingEnvironment.class).getGraphQlContext().get(Account.class);
    return account.rateLimit().orElse(null);
  }
}
