package org.throughline.identity;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/** Answers from the request; the edge puts its {@link Caller} into the context under its class. */
@GraphQLApi
public class ViewerReads {

  @Query
  @Nullable
  @Description("Whoever sent this request; null without a token, which reading does not need.")
  public Viewer viewer(Context context) {
    Caller caller =
        context.unwrap(DataFetchingEnvironment.class).getGraphQlContext().get(Caller.class);
    return caller.editor().map(Viewer::of).orElse(null);
  }
}
