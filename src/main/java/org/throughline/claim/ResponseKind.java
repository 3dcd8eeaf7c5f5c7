package org.throughline.claim;

import org.eclipse.microprofile.graphql.Description;

/** How somebody responded when asked. */
@Description("How somebody responded when asked.")
public enum ResponseKind {
  @Description("Declined to comment.")
  DECLINED,
  @Description("Did not answer.")
  NO_RESPONSE,
  @Description("Did not confirm.")
  NOT_CONFIRMED,
  @Description("Confirmed it.")
  CONFIRMED,
  @Description("Denied it.")
  DENIED
}
