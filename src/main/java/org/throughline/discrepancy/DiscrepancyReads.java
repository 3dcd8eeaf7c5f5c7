package org.throughline.discrepancy;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.throughline.claim.Claim;
import org.throughline.event.Event;
import org.throughline.mapping.Many;
import org.throughline.proposal.Proposal;
import org.throughline.proposal.ProposalElement;
import org.throughline.report.Reported;

/** The discrepancies of claims and proposals. */
@GraphQLApi
interface DiscrepancyReads {

  @Many(through = "discrepancy_claim.claim_id -> discrepancy_id", order = "$.position, $.id")
  @Description("Where articles differ about it.")
  List<Discrepancy> discrepancies(@Source Claim claim);

  @Many(through = "discrepancy_event.event_id -> discrepancy_id", order = "$.position, $.id")
  @Description("Where articles differ about it.")
  List<Discrepancy> discrepancies(@Source Event event);

  @Many(through = "discrepancy_element.element_id -> discrepancy_id", order = "$.position, $.id")
  @Description("Where articles differ about it.")
  List<Discrepancy> discrepancies(@Source ProposalElement element);

  @Many(from = "detected_of(^.id, :asOf)", order = "$.kind, $.subject_kind, $.subject_id")
  @Description(
      "Where articles differ about it, or about an element where it is a proposal, and no editor has recorded that; `subject` says about which.")
  List<DetectedDiscrepancy> detectedDiscrepancies(@Source Reported reported);

  @Many(on = "proposal_id", order = "$.position, $.id")
  @Description("Where articles differ about it or its elements.")
  List<Discrepancy> discrepancies(@Source Proposal proposal);
}
