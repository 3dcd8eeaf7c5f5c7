package org.throughline.discrepancy;

import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.throughline.mapping.Editable;

/** Discrepancies are entered and corrected. */
@GraphQLApi
interface DiscrepancyWrites {

  @Mutation
  @Editable
  Discrepancy discrepancy(DiscrepancyInput input);
}
