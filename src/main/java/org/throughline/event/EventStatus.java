package org.throughline.event;

import org.eclipse.microprofile.graphql.Description;

/** How far an event has come. */
@Description("How far an event has come.")
public enum EventStatus {
  @Description("It is to take place.")
  PLANNED,
  @Description("It took place.")
  HELD,
  @Description("Somebody proposes it.")
  PROPOSED,
  @Description("Somebody guesses that it may take place.")
  SPECULATED,
  @Description("It does not take place.")
  CANCELLED
}
