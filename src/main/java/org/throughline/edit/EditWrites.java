package org.throughline.edit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.throughline.mapping.Writes;

/** What was done is taken back, by an edit of its own. */
@GraphQLApi
interface EditWrites {

  @Mutation
  @Writes("(select open_edit() from undo_edit(:edit))")
  @Description(
      "Takes an edit back, whatever it was: an import, a merge, an undo. Refused with `CHANGED_SINCE` where something else has changed what it did, and with `ALREADY_UNDONE`. Answers the edit that this is. Needs the role `editor`.")
  Edit editUndo(EditUndoInput input);

  @Mutation
  @Writes("(select open_edit() from restore_object(kind_of(:id), uuid_of(:id), :at))")
  @Description(
      "Makes an object and its parts what they were at an instant. Answers the edit that this is. Needs the role `editor`.")
  Edit objectRestore(RestoreInput input);
}
