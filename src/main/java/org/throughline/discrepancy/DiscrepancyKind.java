package org.throughline.discrepancy;

import org.eclipse.microprofile.graphql.Description;

/** In what articles differ. */
@Description("In what articles differ.")
public enum DiscrepancyKind {
  @Description("How firmly they put the same thing.")
  CERTAINTY,
  @Description("One credits what another states as its own.")
  ATTRIBUTION_LOST,
  @Description("What they call the same source.")
  SOURCE_LABEL,
  @Description("Who belongs to a group.")
  MEMBERSHIP,
  @Description("A headline and the text below it.")
  HEADLINE_BODY,
  @Description("The words for the same thing.")
  WORDING,
  @Description("One article contradicts itself.")
  INTERNAL,
  @Description("How many there were.")
  COUNT,
  @Description("How something was said.")
  CHANNEL,
  @Description("What is the case.")
  SUBSTANCE,
  @Description("Whether it has happened.")
  TENSE,
  @Description("How somebody is named or spelled.")
  NAMING,
  @Description("What has to happen first.")
  CONDITION_CONFLICT
}
