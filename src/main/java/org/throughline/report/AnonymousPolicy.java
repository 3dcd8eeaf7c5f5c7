package org.throughline.report;

import org.eclipse.microprofile.graphql.Description;

/** How unnamed groups are counted. */
@Description("How unnamed groups are counted.")
public enum AnonymousPolicy {
  @Description("Each as an origin of its own.")
  DISTINCT,
  @Description("All as one origin: they may be the same people.")
  SAME
}
