package org.throughline.claim;

import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.throughline.mapping.Editable;

/** Claims are entered and corrected. */
@GraphQLApi
interface ClaimWrites {

  @Mutation
  @Editable
  Claim claim(ClaimInput input);
}
