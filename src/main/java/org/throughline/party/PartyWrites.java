package org.throughline.party;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.throughline.mapping.Editable;
import org.throughline.mapping.Writes;

/** People, organizations and sources are entered and corrected. */
@GraphQLApi
interface PartyWrites {

  @Mutation
  @Editable(before = "party_known(:id, 'PERSON', :slug)", after = "own_name_known(:id)")
  Person person(PersonInput input);

  @Mutation
  @Editable(before = "party_known(:id, 'ORGANIZATION', :slug)", after = "own_name_known(:id)")
  Organization organization(OrganizationInput input);

  @Mutation
  @Editable(before = "party_known(:id, 'SOURCE', :slug)", after = "own_name_known(:id)")
  Source source(SourceInput input);

  @Mutation
  @Writes("(select :keep from merge_people(:keep, :merge))")
  @Description(
      "Makes one of two: what refers to either refers to the one that stays. `editUndo` takes it back. Needs the role `editor`.")
  Person personMerge(PersonMergeInput input);

  @Mutation
  @Writes("(select :keep from merge_organizations(:keep, :merge))")
  @Description(
      "Makes one of two: what refers to either refers to the one that stays. `editUndo` takes it back. Needs the role `editor`.")
  Organization organizationMerge(OrganizationMergeInput input);

  @Mutation
  @Writes("(select :keep from merge_sources(:keep, :merge))")
  @Description(
      "Makes one of two: what refers to either refers to the one that stays. `editUndo` takes it back. Needs the role `editor`.")
  Source sourceMerge(SourceMergeInput input);
}
