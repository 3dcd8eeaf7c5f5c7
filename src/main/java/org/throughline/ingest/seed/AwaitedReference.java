package org.throughline.ingest.seed;

import org.eclipse.microprofile.graphql.Description;

/** What a registry refers to and nothing has brought yet. */
@Description(
    "What a registry refers to and nothing has brought yet; it is left out until the registry is imported again.")
public record AwaitedReference(
    @Description("What is referred to, and what would bring it.") String message,
    @Description("The line of the document.") int line) {}
