package org.throughline.statement;

import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Order;

/** What statements can be ordered by. */
public enum StatementOrderField {
  @Order("$.made_from desc")
  @Description("By the earliest day they can be from; those without any date last.")
  MADE,
  @Order("$.id desc")
  @Description("By when they were added here.")
  ADDED
}
