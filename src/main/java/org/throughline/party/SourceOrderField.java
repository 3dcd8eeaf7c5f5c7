package org.throughline.party;

import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Order;

/** What sources can be ordered by. */
public enum SourceOrderField {
  @Order("$.name")
  @Description("By name.")
  NAME,
  @Order("$.id")
  @Description("By when they were added here.")
  ADDED
}
