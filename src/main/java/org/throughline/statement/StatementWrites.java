package org.throughline.statement;

import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.throughline.mapping.Editable;

/** Statements are entered and corrected. */
@GraphQLApi
interface StatementWrites {

  @Mutation
  @Editable
  Statement statement(StatementInput input);
}
