package org.throughline.proposal;

import org.eclipse.microprofile.graphql.Description;

/** Whether an article reports an element. */
@Description("Whether an article reports an element of a proposal.")
public enum CellState {
  @Description("It reports it as more than a possibility.")
  REPORTED,
  @Description("It does not report it.")
  ABSENT,
  @Description("It reports it as a possibility at most: `POSSIBLE`, `SPECULATED` or `UNCONFIRMED`.")
  PARTIAL
}
