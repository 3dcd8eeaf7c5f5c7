package org.throughline.event;

import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.throughline.mapping.Editable;

/** Events are entered and corrected. */
@GraphQLApi
interface EventWrites {

  @Mutation
  @Editable
  Event event(EventInput input);
}
