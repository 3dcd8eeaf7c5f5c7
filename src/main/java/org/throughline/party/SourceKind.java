package org.throughline.party;

import org.eclipse.microprofile.graphql.Description;

/** What kind of source it is. */
@Description("What kind of source it is.")
public enum SourceKind {
  @Description("Publishes articles of its own.")
  OUTLET,
  @Description("Supplies news to outlets.")
  AGENCY,
  @Description("Publishes on air.")
  BROADCASTER,
  @Description("Carries what its users post.")
  PLATFORM,
  @Description("An official body that speaks for itself.")
  OFFICIAL,
  @Description("People whom the newsroom they spoke to does not name.")
  ANONYMOUS_GROUP,
  @Description("The texts do not say what it is.")
  UNKNOWN
}
