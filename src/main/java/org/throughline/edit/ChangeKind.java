package org.throughline.edit;

import org.eclipse.microprofile.graphql.Description;

/** What a change means. The function {@code kind_of_change} has the rules. */
@Description("What a change means.")
public enum ChangeKind {
  @Description("Something was added, and nothing below says it better.")
  ADDED,
  @Description("Something was changed, and nothing below says it better.")
  CHANGED,
  @Description("Something was removed.")
  REMOVED,
  @Description("An article was added.")
  ARTICLE_ADDED,
  @Description("A claim was added.")
  CLAIM_ADDED,
  @Description("A report was added.")
  REPORT_ADDED,
  @Description("How certain a report puts it was changed.")
  CERTAINTY_CHANGED,
  @Description("The chain of a report grew by what its article states.")
  ORIGIN_ADDED,
  @Description("The chain of a report grew or leads elsewhere, by what an editor found out.")
  ORIGIN_RESOLVED,
  @Description("A position was added.")
  POSITION_ADDED,
  @Description("A position is contested by another.")
  POSITION_CONTESTED,
  @Description("The status of a proposal or an event was changed.")
  STATUS_CHANGED,
  @Description("An article counts those who take part otherwise than another.")
  COUNT_CONFLICT,
  @Description("A discrepancy was added.")
  DISCREPANCY_ADDED,
  @Description("Another object was merged into it.")
  MERGED,
  @Description("It was corrected.")
  CORRECTED,
  @Description("It was retracted.")
  RETRACTED
}
