package org.throughline.event;

import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Order;

/** What events can be ordered by. */
public enum EventOrderField {
  @Order("coalesce($.date_earliest, 'infinity')")
  @Description("By the earliest day they can fall on; those without any date last.")
  DATE,
  @Order("$.id")
  @Description("By when they were added here.")
  ADDED
}
