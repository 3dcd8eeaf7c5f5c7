package org.throughline.identity;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What somebody may do; each includes those before it. */
@Enum("EditorialRole")
@Description("What somebody may do who writes; each includes those before it.")
public enum Role {
  @Description("Enters and corrects.")
  EDITOR,
  @Description("Decides what readers see.")
  PUBLISHER,
  @Description("May do everything.")
  ADMIN;

  /** As people and commands write it: {@code editor}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
