package org.throughline.party;

import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Order;

/** What organizations can be ordered by. */
public enum OrganizationOrderField {
  @Order("$.name")
  @Description("By name.")
  NAME,
  @Order("$.id")
  @Description("By when they were added here.")
  ADDED
}
