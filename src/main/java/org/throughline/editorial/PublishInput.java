package org.throughline.editorial;

import io.smallrye.graphql.api.Nullable;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;

/** What readers are to see. */
@Input("PublishInput")
@Description("What readers are to see, and from when on.")
public record PublishInput(
    @Names("Node")
        @Description("Which objects, by id, all at once; what is part of one comes along.")
        List<String> objects,
    @Nullable
        @Description(
            "Whether to publish along what is filed under a story, and, without an embargo, what any of it refers to and readers do not see yet. Left out: no.")
        Boolean along,
    @Nullable
        @Description("An embargo: until then they stay in review. Left out, or in the past: now.")
        OffsetDateTime at) {}
