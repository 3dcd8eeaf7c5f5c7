package org.throughline.proposal;

import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.throughline.mapping.Editable;

/** Proposals, their elements, positions and conditions are entered and corrected. */
@GraphQLApi
interface ProposalWrites {

  @Mutation
  @Editable
  Proposal proposal(ProposalInput input);

  @Mutation
  @Editable
  ProposalElement proposalElement(ProposalElementInput input);

  @Mutation
  @Editable
  Position position(PositionInput input);

  @Mutation
  @Editable
  Condition condition(ConditionInput input);
}
