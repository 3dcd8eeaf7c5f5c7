package org.throughline.edit;

import org.eclipse.microprofile.graphql.Description;

/** What happened to a row of the model. */
@Description("What happened.")
public enum ChangeAction {
  @Description("It came.")
  ADDED,
  @Description("It stayed and became another.")
  CHANGED,
  @Description("It went.")
  REMOVED
}
