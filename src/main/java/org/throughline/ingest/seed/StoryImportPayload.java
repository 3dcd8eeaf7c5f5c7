package org.throughline.ingest.seed;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Many;
import org.throughline.mapping.One;
import org.throughline.story.Story;

/** What became of an import. */
@Description("What became of an import, and what did not.")
public record StoryImportPayload(
    @Nullable
        @One(where = "$.id = ^.object_id")
        @Description("The document's story; null of a registry or fingerprints, and where refused.")
        Story story,
    @Many(
            from =
                """
                rows from (jsonb_to_recordset(^.details -> 'diff') as
                  (action change_action, object text, name text, field text, before text, after text, line integer))
                with ordinality""",
            order = "$.ordinality")
        @Description(
            "What differs between the document and what was stored, with lines; empty where nothing does.")
        List<ImportedChange> diff,
    @Many(
            from =
                """
                rows from (jsonb_to_recordset(^.details -> 'awaited') as (message text, line integer))
                with ordinality""",
            order = "$.ordinality")
        @Description("What a registry refers to and nothing has brought yet.")
        List<AwaitedReference> awaited) {}
