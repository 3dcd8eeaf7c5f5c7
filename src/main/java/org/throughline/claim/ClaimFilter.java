package org.throughline.claim;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Names;
import org.throughline.mapping.Where;
import org.throughline.report.Certainty;

/** Which claims. */
@Input("ClaimFilter")
@Description("Which claims; all conditions given must hold.")
public record ClaimFilter(
    @Nullable
        @Names("Story")
        @Where("$.story_id = :story")
        @Description("They belong to this story; its slug or id.")
        String story,
    @Nullable
        @Names("Article")
        @Where("$.id in (select claim_id from seen.report where article_id = :reportedIn)")
        @Description("This article reports them; its slug or id.")
        String reportedIn,
    @Nullable
        @Where("$.id in (select claim_id from seen.report where certainty = any(:certainty))")
        @Description("Some article puts them with one of these degrees of certainty.")
        List<Certainty> certainty) {}
