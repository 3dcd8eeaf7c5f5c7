package org.throughline.statement;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.fact.DateWindow;
import org.throughline.mapping.Facet;
import org.throughline.mapping.Names;
import org.throughline.mapping.Where;

/** Which statements. */
@Input("StatementFilter")
@Description("Which statements; all conditions given must hold.")
public record StatementFilter(
    @Nullable
        @Names("Story")
        @Where("$.story_id = :story")
        @Description("They belong to this story; its slug or id.")
        String story,
    @Nullable
        @Names("Party")
        @Where(
            "$.id in (select statement_id from seen.statement_speaker where party_id = :speaker)")
        @Description("This person, organization or source made them; a slug or id.")
        String speaker,
    @Nullable @Facet("channel") @Description("They were made in one of these ways.")
        List<Channel> channel,
    @Nullable
        @Where("may_lie_within($.made_earliest, $.made_latest, :made.from, :made.to)")
        @Description("They may have been made in this window; those without any date are left out.")
        DateWindow made) {}
