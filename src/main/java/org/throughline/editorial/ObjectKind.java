package org.throughline.editorial;

import org.eclipse.microprofile.graphql.Description;

/** The kinds of objects that have an editorial state; each is a table in upper case. */
@Description("The kinds of objects that have an editorial state.")
public enum ObjectKind {
  @Description("A `Source`.")
  SOURCE,
  @Description("A `Person`.")
  PERSON,
  @Description("An `Organization`.")
  ORGANIZATION,
  @Description("A `Newsroom`.")
  NEWSROOM,
  @Description("A `Story`.")
  STORY,
  @Description("An `Article`.")
  ARTICLE,
  @Description("A `Citation`.")
  CITATION,
  @Description("A `Claim`.")
  CLAIM,
  @Description("A `Statement`.")
  STATEMENT,
  @Description("An `Event`.")
  EVENT,
  @Description("A `Proposal`.")
  PROPOSAL,
  @Description("A `ProposalElement`.")
  PROPOSAL_ELEMENT,
  @Description("A `Position`.")
  POSITION,
  @Description("A `Condition`.")
  CONDITION,
  @Description("A `Report`.")
  REPORT,
  @Description("A `Discrepancy`.")
  DISCREPANCY
}
