package org.throughline.claim;

import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Order;

/** What claims can be ordered by. */
public enum ClaimOrderField {
  @Order("$.id")
  @Description("By when they were added here.")
  ADDED,
  @Order("$.slug")
  @Description("By slug.")
  SLUG
}
