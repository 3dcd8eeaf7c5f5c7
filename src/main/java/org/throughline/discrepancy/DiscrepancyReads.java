package org.throughline.discrepancy;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.claim.Claim;
import org.throughline.mapping.Many;
import org.throughline.proposal.Proposal;

/** The discrepancies of claims and proposals. */
@GraphQLApi
interface DiscrepancyReads {

  @Many(through = "discrepancy_claim.claim_id -> discrepancy_id", order = "$.position, $.id")
  @Description("Where articles differ about it.")
  List<Discrepancy> discrepancies(@Source Claim claim);

  @Many(on = "proposal_id", order = "$.position, $.id")
  @Description("Where articles differ about it.")
  List<Discrepancy> discrepancies(@Source Proposal proposal);
}
