package org.throughline.statement;

import org.eclipse.microprofile.graphql.Description;

/** How a statement was made. */
@Description("How a statement was made.")
public enum Channel {
  @Description("In an interview.")
  INTERVIEW,
  @Description("In a post on a social network.")
  SOCIAL_POST,
  @Description("At a meeting.")
  MEETING,
  @Description("At a briefing, by name.")
  PRESS_BRIEFING,
  @Description("To reporters, without a name.")
  BACKGROUND_BRIEFING,
  @Description("In an article of its own.")
  ARTICLE,
  @Description("No text says how.")
  UNKNOWN
}
