package org.throughline.edit;

import org.eclipse.microprofile.graphql.Description;

/** A field's value at an instant. */
@Description("A field, or a field of a part, and what it was.")
public record RecordedField(
    @Description("The field, as the API calls it: `certainty`, `chain.party`.") String field,
    @Description("What it was, with slugs for objects.") String value) {}
