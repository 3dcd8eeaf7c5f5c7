package org.throughline.edit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;

/** Which edit to take back. */
@Input("EditUndoInput")
@Description("Which edit to take back.")
public record EditUndoInput(@Names("Edit") @Description("The edit, by id.") String edit) {}
