package org.throughline.ingest.seed;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.throughline.edit.ChangeAction;

/** One thing that an import changes. */
@Description("One thing that an import changes.")
public record ImportedChange(
    @Description("Whether something comes, changes or goes.") ChangeAction action,
    @Description("What kind of thing it is: `claim`, `report_hop`.") String object,
    @Description("Which one, by slugs and names.") String name,
    @Nullable @Description("What changes of it; null where it comes or goes as a whole.")
        String field,
    @Nullable @Description("As it is; null where there is nothing.") String before,
    @Nullable @Description("As it will be; null where there will be nothing.") String after,
    @Nullable
        @Description(
            "The line of the document that says so; null of what it does not say any more.")
        Integer line) {}
