package org.throughline.editorial;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;

/** Drafts to hand on. */
@Input("ObjectsInput")
@Description("Drafts to hand on.")
public record ObjectsInput(
    @Names("Node") @Description("Which, by id; what is part of one comes along.")
        List<String> objects) {}
