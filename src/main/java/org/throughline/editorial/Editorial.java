package org.throughline.editorial;

import io.smallrye.graphql.api.Nullable;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Many;

/** How an object stands editorially: columns of its own row, under one prefix. */
@Description("How an object stands editorially.")
public record Editorial(
    @Description("Readers see `PUBLISHED` and `CORRECTED`.") EditorialState state,
    @Nullable
        @Description(
            "When it becomes published, in UTC; null where nobody has set that, and for all that readers see.")
        OffsetDateTime publishAt,
    @Many(where = "$.object_id = ^.id", order = "$.at desc, $.id")
        @Description("What was wrong with it, last found first; empty where nothing was.")
        List<Correction> corrections) {

  /** What the field is, on each type that has it. */
  public static final String DESCRIPTION = "How it stands editorially, and what was wrong with it.";
}
