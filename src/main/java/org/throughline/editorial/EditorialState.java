package org.throughline.editorial;

import org.eclipse.microprofile.graphql.Description;

/** Where an object stands editorially. Readers see what is published, corrected or not. */
@Description("Where an object stands editorially. Readers see `PUBLISHED` and `CORRECTED`.")
public enum EditorialState {
  @Description("Somebody works on it.")
  DRAFT,
  @Description("It waits for somebody else's consent.")
  IN_REVIEW,
  @Description("Everybody sees it.")
  PUBLISHED,
  @Description("Everybody sees it, and what was wrong with it.")
  CORRECTED,
  @Description("It was taken back. Where it had been published a tombstone is left.")
  RETRACTED
}
