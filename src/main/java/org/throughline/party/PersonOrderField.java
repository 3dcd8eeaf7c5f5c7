package org.throughline.party;

import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Order;

/** What people can be ordered by. */
public enum PersonOrderField {
  @Order("$.name")
  @Description("By name.")
  NAME,
  @Order("$.id")
  @Description("By when they were added here.")
  ADDED
}
