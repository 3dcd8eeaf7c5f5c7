package org.throughline.article;

import org.eclipse.microprofile.graphql.Description;

/** How an article leans on a source. */
@Description("How an article leans on a source.")
public enum CitationRelation {
  @Description("Reports what the source reports.")
  CITES,
  @Description("Quotes a post.")
  QUOTES_POST,
  @Description("Tells what a post says.")
  REPORTS_POST,
  @Description("Tells what somebody said.")
  REPORTS_SPEECH,
  @Description("Tells what somebody said in an interview.")
  INTERVIEW,
  @Description("Names the source in a credit line.")
  SOURCE_CREDIT,
  @Description("Mentions the source without taking anything from it.")
  MENTIONS,
  @Description("Signals that somebody else reports it, and names nobody.")
  UNATTRIBUTED,
  @Description("Points at a source that is not there.")
  BROKEN_CITATION
}
