package org.throughline.ingest.seed;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A document to import. */
@Input("StoryImportInput")
@Description("A document to import.")
public record StoryImportInput(
    @Description(
            "A story, a registry of people, organizations and sources, or fingerprints of texts, as the files in `seeds/` have it, 10 MB at most.")
        String document,
    @Nullable @Description("How the document is written; left out: `YAML`.")
        Document.Format format) {}
