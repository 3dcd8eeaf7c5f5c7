package org.throughline.proposal;

import org.eclipse.microprofile.graphql.Description;

/** Where a party stands on a proposal. */
@Description("Where a party stands on a proposal.")
public enum Stance {
  @Description("It puts it forward.")
  PROPOSES,
  @Description("It is for it.")
  SUPPORTS,
  @Description("It is for it, within limits.")
  SUPPORTS_WITH_LIMITS,
  @Description("It is for it, and requires more.")
  SUPPORTS_WITH_REQUIREMENTS,
  @Description("It is for it, with open questions.")
  SUPPORTS_WITH_CAVEATS,
  @Description("It is ready to take part.")
  WILLING,
  @Description("It weighs whether to take part.")
  CONSIDERING,
  @Description("It takes part.")
  PARTICIPATES,
  @Description("It makes it depend on something.")
  CONDITION,
  @Description("It is not ready for it.")
  UNWILLING,
  @Description("It excludes it.")
  RULED_OUT,
  @Description("It is against it.")
  OPPOSES,
  @Description("Others expect it to demand this.")
  ANTICIPATED_DEMAND
}
