package org.throughline.edit;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Which object to make again what it was, and when it was so. */
@Input("RestoreInput")
@Description("Which object to make again what it was, and when it was so.")
public record RestoreInput(
    @Id @Description("The object, by id; also one that is gone.") String id,
    @Description("The instant: the object becomes what was on record of it then.")
        OffsetDateTime at) {}
