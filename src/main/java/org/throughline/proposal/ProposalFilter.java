package org.throughline.proposal;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.mapping.Facet;
import org.throughline.mapping.Names;
import org.throughline.mapping.Where;

/** Which proposals. */
@Input("ProposalFilter")
@Description("Which proposals; all conditions given must hold.")
public record ProposalFilter(
    @Nullable
        @Names("Story")
        @Where("$.story_id = :story")
        @Description("They belong to this story; its slug or id.")
        String story,
    @Nullable @Facet("status") @Description("They have come this far.") List<ProposalStatus> status,
    @Nullable
        @Names("Party")
        @Where("$.id in (select proposal_id from proposal_proponent where party_id = :proponent)")
        @Description("This person, organization or source puts them forward; a slug or id.")
        String proponent) {}
