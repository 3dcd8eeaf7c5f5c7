package org.throughline.party;

import org.eclipse.microprofile.graphql.Description;

/** What kind of organization it is. */
@Description("What kind of organization it is.")
public enum OrganizationKind {
  @Description("A state.")
  COUNTRY,
  @Description("States allied by treaty.")
  ALLIANCE,
  @Description("States that share institutions.")
  UNION,
  @Description("Part of a government.")
  GOVERNMENT_BODY,
  @Description("A group set up for one task.")
  WORKING_GROUP,
  @Description("States or parties that act together without a treaty.")
  COALITION,
  @Description("People or states that a text counts or names together.")
  GROUP,
  @Description("A media organization.")
  MEDIA
}
