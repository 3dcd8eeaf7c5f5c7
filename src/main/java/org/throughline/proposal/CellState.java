package org.throughline.proposal;

import org.eclipse.microprofile.graphql.Description;

/** Whether an article reports an element. */
@Description("Whether an article reports an element of a proposal.")
public enum CellState {
  @Description("It reports it as more than a possibility.")
  REPORTED,
  @Description(
      "No report of it by the article is on record; the note says what it reports beside the set.")
  ABSENT,
  @Description("It reports it as a possibility at most: `POSSIBLE`, `SPECULATED` or `UNCONFIRMED`.")
  PARTIAL
}
