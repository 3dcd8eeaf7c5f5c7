package org.throughline.fact;

import org.eclipse.microprofile.graphql.Description;

/** Whether something was known on a day. The function {@code knowledge} has the rule. */
@Description("Whether something was known on a day.")
public enum Knowledge {
  @Description("It was published by then.")
  CERTAINLY,
  @Description("It may have been published by then: the day of its article is not known.")
  POSSIBLY,
  @Description("It was published later.")
  NOT_YET
}
