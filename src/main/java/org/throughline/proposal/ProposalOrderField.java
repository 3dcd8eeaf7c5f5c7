package org.throughline.proposal;

import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Order;

/** What proposals can be ordered by. */
public enum ProposalOrderField {
  @Order("$.name")
  @Description("By name.")
  NAME,
  @Order("$.id")
  @Description("By when they were added here.")
  ADDED
}
