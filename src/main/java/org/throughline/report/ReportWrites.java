package org.throughline.report;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.throughline.mapping.Editable;
import org.throughline.mapping.Writes;

/** Reports are entered and corrected, and their origins found. */
@GraphQLApi
interface ReportWrites {

  @Mutation
  @Editable
  Report report(ReportInput input);

  @Mutation
  @Writes("resolve_origin(:report, :origin)")
  @Description(
      "Says where a report's information came from, when its article does not: the chain gets this party, and whoever stands behind it for others who have the same from it, all inferred. Refused with `HAS_ORIGIN` where the chain ends at somebody already. Needs the role `editor`.")
  Report reportOriginResolve(OriginInput input);
}
