package org.throughline.editorial;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.throughline.edit.Edit;
import org.throughline.mapping.Writes;

/** Objects go from draft to review to readers. Each answers the edit that it is. */
@GraphQLApi
interface StateWrites {

  @Mutation
  @Writes("(select open_edit() from hand_on_objects(:objects, 'DRAFT', 'IN_REVIEW'))")
  @Description("Hands drafts in for review. Needs the role `editor`.")
  Edit objectsSubmit(ObjectsInput input);

  @Mutation
  @Writes("(select open_edit() from hand_on_objects(:objects, 'IN_REVIEW', 'DRAFT'))")
  @Description(
      "Gives what is in review back as drafts; an embargo ends with that. Needs the role `editor`.")
  Edit objectsReturn(ObjectsInput input);

  @Mutation
  @Writes(
      value = "(select open_edit() from publish_objects(:objects, :at, :along))",
      role = "PUBLISHER")
  @Description(
      "Publishes objects together, now or when an embargo ends. What is published can refer only to what is: the rest has to come along. Needs the role `publisher`.")
  Edit objectsPublish(PublishInput input);
}
